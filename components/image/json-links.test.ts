import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { english } from '#lib/messages/english'
import { inEnglish } from '#lib/messages/say'
import { parseDigest } from '#lib/oci/digest/digest'
import { parseManifest } from '#lib/oci/manifest/parse-manifest'
import { linksOf } from './json-links.ts'

const texts = createTranslator({ locale: 'en', messages: english, namespace: 'image.jsonLinks' })

const digestOf = (digit: string) => parseDigest(`sha256:${digit.repeat(64)}`)
const reference = { registry: 'quay.io', name: 'podman/hello', digest: digestOf('0') }
const at = `quay.io/podman/hello@sha256:${'0'.repeat(64)}`

const manifestOf = (configType: string, layerType: string) =>
  parseManifest(
    new TextEncoder().encode(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        config: { mediaType: configType, digest: digestOf('1'), size: 2 },
        layers: [{ mediaType: layerType, digest: digestOf('2'), size: 2 }],
      }),
    ),
  )

describe('linksOf', () => {
  it('leads from an image to its config and layers', () => {
    const manifest = manifestOf(
      'application/vnd.oci.image.config.v1+json',
      'application/vnd.oci.image.layer.v1.tar+gzip',
    )
    const linkOf = linksOf(texts, { reference, manifest, platform: 'linux/arm64', tell: inEnglish })
    expect(linkOf(digestOf('1'), 'digest')?.href).toBe(`/config/${at}?platform=linux/arm64`)
    expect(linkOf(digestOf('2'), 'digest')?.href).toBe(`/layers/${at}?platform=linux/arm64#layer-1`)
    expect(linkOf(digestOf('3'), 'digest')?.href).toBe(`/raw/quay.io/podman/hello@sha256:${'3'.repeat(64)}`)
  })

  it('leads from an artifact to its blobs', () => {
    const manifest = manifestOf('application/vnd.oci.empty.v1+json', 'application/spdx+json')
    const link = linksOf(texts, { reference, manifest, tell: inEnglish })(digestOf('2'), 'digest')
    expect(link).toEqual({ href: `/raw/${at}?blob=sha256:${'2'.repeat(64)}`, title: 'SPDX SBOM' })
  })

  it('explains media types and opens references, but only where the specification has them', () => {
    const linkOf = linksOf(texts, { reference, tell: inEnglish })
    expect(linkOf('application/vnd.oci.image.index.v1+json', 'mediaType')).toMatchObject({
      title: 'OCI image index',
      external: true,
    })
    expect(linkOf('application/x-unheard-of', 'mediaType')).toBeUndefined()
    expect(linkOf('quay.io/a/b:1', 'org.opencontainers.image.base.name')?.href).toBe('/open?q=quay.io/a/b:1')
    expect(linkOf('quay.io/a/b:1', 'description')).toBeUndefined()
    expect(linkOf('javascript:alert(1)', 'org.opencontainers.image.url')).toBeUndefined()
    expect(linkOf('https://example.com/x', 'org.opencontainers.image.url')).toEqual({
      href: 'https://example.com/x',
      external: true,
    })
  })
})
