import { describe, expect, it } from 'vitest'
import type { OverviewFacts } from '#lib/contract/views/overview'
import { parseConfig } from '#lib/oci/config/parse-config'
import { parseDigest } from '#lib/oci/digest/digest'
import { parseManifest } from '#lib/oci/manifest/parse-manifest'
import { renderIn } from '#lib/testing/render-in'
import { Overview } from './overview.tsx'

const digest = parseDigest(`sha256:${'38427c29'.repeat(8)}`)
const repository = { registry: 'quay.io', name: 'podman/hello' }
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

const manifest = parseManifest(
  bytesOf({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest, size: 2 },
    layers: [],
  }),
)

function pageOf(config: Record<string, unknown>, more: Partial<OverviewFacts> = {}): string {
  if (manifest.kind !== 'image') throw new Error('the manifest of the test is no image')
  const subject = {
    kind: 'image',
    config: parseConfig(bytesOf({ architecture: 'amd64', os: 'linux', config })),
    manifest,
  } as const
  const commands = { repository, digest, kind: 'image' } as const
  return renderIn(
    'en',
    <Overview subject={subject} reference={{ ...repository, digest }} commands={commands} ubi={false} {...more} />,
  )
}

describe('Overview', () => {
  it('says in sentences how the image runs', () => {
    const page = pageOf({ User: '1001', ExposedPorts: { '8080/tcp': {} }, Cmd: ['/usr/bin/run-httpd'] })
    expect(page).toContain('Runs as user 1001. Listens on 8080. Starts /usr/bin/run-httpd.')
    expect(page).toContain(`podman pull quay.io/podman/hello@${digest}`)
  })

  it('shows hostile labels as text', () => {
    const page = pageOf({
      Labels: {
        '<script>alert(1)</script>': 'x',
        version: '<img src=x onerror=alert(1)>',
        vendor: 'invoice\u202Efdp.exe',
        'org.opencontainers.image.source': 'javascript:alert(1)',
        'org.opencontainers.image.url': 'https://example.com/"onmouseover="alert(1)',
        'org.opencontainers.image.base.name': '"><a href="javascript:alert(1)">',
        long: 'a'.repeat(65_536),
      },
    })
    expect(page).not.toMatch(/<script|<img|href="javascript|onmouseover="alert/)
    expect(page).not.toContain('\u202E')
    expect(page).toContain('U+202E')
    expect(page).toContain('more characters')
  })

  it('says on UBI images what may be done with them', () => {
    expect(pageOf({}, { ubi: true })).toContain('may be used and redistributed without a subscription')
    expect(pageOf({})).not.toContain('Universal Base Image')
  })
})
