import { describe, expect, it } from 'vitest'
import { inEnglish } from '#lib/messages/say'
import { parseDigest } from '#lib/oci/digest/digest'
import { emptyDescriptor } from '#lib/oci/manifest/empty-descriptor'
import type { Descriptor, ImageManifest } from '#lib/oci/manifest/types'
import { shellWords } from '#lib/testing/shell-words'
import { artifactCopies, artifactLogins, artifactParts, artifactPulls } from './artifact-blocks.ts'
import { digest, sample, target } from './fixtures/targets.ts'
import type { GetBlock } from './get-target.ts'

const digestOf = (digit: string) => parseDigest(`sha256:${digit.repeat(64)}`)
const blob = (mediaType: string, digit: string, title?: string): Descriptor => ({
  mediaType,
  digest: digestOf(digit),
  sizeBytes: 1,
  annotations: title === undefined ? {} : { 'org.opencontainers.image.title': title },
  urls: [],
})
const artifact = (more: Partial<ImageManifest>): ImageManifest => ({
  kind: 'artifact',
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  source: 'body',
  family: 'oci',
  annotations: {},
  config: emptyDescriptor,
  layers: [],
  ...more,
})

const chart = artifact({
  config: blob('application/vnd.cncf.helm.config.v1+json', 'c'),
  layers: [blob('application/vnd.cncf.helm.chart.content.v1.tar+gzip', 'd')],
})
const sbom = artifact({
  artifactType: 'application/spdx+json',
  subject: blob('application/vnd.oci.image.manifest.v1+json', 'e'),
  layers: [blob('application/spdx+json', 'f', 'sbom.json')],
})

const texts = (blocks: readonly GetBlock[]) => blocks.map(({ text }) => text)
const name = 'registry.redhat.io/ubi9/httpd-24'

describe('artifactPulls', () => {
  // https://helm.sh/docs/topics/registries/: helm pull oci://localhost:5000/helm-charts/mychart --version 0.1.0
  it('gets a chart by helm, by its version', () => {
    expect(texts(artifactPulls({ ...target, tag: '0.1.0_build.7' }, chart))).toEqual([
      `helm pull oci://${name} --version 0.1.0+build.7`,
      `helm install httpd-24 oci://${name} --version 0.1.0+build.7`,
    ])
    expect(texts(artifactPulls(sample, chart))[0]).toBe(
      'helm pull oci://localhost:3000/course/httpd --plain-http --version 2.4',
    )
  })

  it('has no command of helm without a version', () => {
    const { tag: _tag, ...untagged } = target
    expect(artifactPulls(untagged, chart)).toEqual([])
  })

  // https://oras.land/docs/commands/oras_pull: oras pull [flags] <name>{:<tag>|@<digest>}
  // https://github.com/sigstore/cosign/blob/main/doc/cosign_download_sbom.md: cosign download sbom <image uri>
  it('gets an SBOM by cosign, on its subject, and by oras', () => {
    expect(texts(artifactPulls(target, sbom))).toEqual([
      `cosign download sbom ${name}@${digestOf('e')}`,
      `oras pull --output httpd-24 ${name}@${digest}`,
      `oras pull --output httpd-24 ${name}:1-274`,
    ])
    expect(texts(artifactPulls(sample, sbom))).toEqual([
      `cosign download sbom --allow-http-registry localhost:3000/course/httpd@${digestOf('e')}`,
      `oras pull --plain-http --output httpd localhost:3000/course/httpd@${digest}`,
      'oras pull --plain-http --output httpd localhost:3000/course/httpd:2.4',
    ])
  })

  // https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#tag-based-discovery
  it.each([
    ['application/vnd.dev.cosign.simplesigning.v1+json', 'sig', 'signature'],
    ['application/vnd.dsse.envelope.v1+json', 'att', 'attestation'],
  ])('reads the subject of %s from its tag', (mediaType, extension, noun) => {
    const tag = `sha256-${'e'.repeat(64)}.${extension}`
    expect(texts(artifactPulls({ ...target, tag }, artifact({ layers: [blob(mediaType, 'a')] })))).toEqual([
      `cosign download ${noun} ${name}@${digestOf('e')}`,
    ])
  })

  it('knows no tool for what names neither files nor a subject', () => {
    expect(artifactPulls(target, artifact({ layers: [blob('application/x-unheard-of', 'a')] }))).toEqual([])
  })
})

describe('artifactCopies', () => {
  it('copies to an OCI layout by digest and by tag', () => {
    expect(texts(artifactCopies(target))).toEqual([
      `skopeo copy docker://${name}@${digest} oci:httpd-24:1-274`,
      `skopeo copy docker://${name}:1-274 oci:httpd-24:1-274`,
    ])
    expect(texts(artifactCopies(sample))[0]).toContain('skopeo copy --src-tls-verify=false docker://localhost:3000/')
  })
})

describe('artifactParts', () => {
  // https://github.com/google/go-containerregistry/blob/main/cmd/crane/doc/crane_blob.md: crane blob BLOB > file
  it('reads the manifest and each blob once, but not the empty config', () => {
    expect(texts(artifactParts(target, chart))).toEqual([
      `crane manifest ${name}@${digest}`,
      `crane blob ${name}@${digestOf('c')} > cccccccccccc.blob`,
      `crane blob ${name}@${digestOf('d')} > dddddddddddd.blob`,
    ])
    const twice = artifact({ layers: [blob('text/plain', 'a'), blob('text/plain', 'a')] })
    expect(texts(artifactParts(target, twice))).toHaveLength(2)
  })

  it('lets nothing of the artifact into a command, nor hidden characters into its words', () => {
    const hostile = artifact({
      artifactType: '$(id)',
      layers: [blob('text/x;\u202e`reboot`', 'a', '../$(reboot) \u202e; rm'), blob(`x/${'y'.repeat(500)}\u202e`, 'b')],
    })
    const blocks = [...artifactPulls(target, hostile), ...artifactParts(target, hostile)]
    for (const { text, why } of blocks) {
      expect(text).not.toMatch(/reboot|\$|rm/)
      expect(inEnglish(why)).not.toContain('\u202e')
      expect(inEnglish(why).length).toBeLessThan(120)
    }
    const commands = blocks.map(({ text }) => text.replace(/ > [a-f0-9]{12}\.blob$/, '')).join('\n')
    expect(shellWords(commands, ['oras', 'crane'])).toHaveLength(blocks.length)
  })
})

describe('artifactLogins', () => {
  it('signs in the tools that keep logins of their own', () => {
    expect(texts(artifactLogins(target, chart))).toEqual([
      'helm registry login registry.redhat.io',
      'oras login registry.redhat.io',
    ])
    expect(texts(artifactLogins(target, sbom))).toEqual(['oras login registry.redhat.io'])
    expect(artifactLogins(sample, chart)).toEqual([])
  })
})
