import { createHash } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { TemporaryHome } from '#lib/credentials/temporary-home'
import { scripted } from '#lib/testing/registry-bench'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { describeTags } from './describe-tag.ts'

let test: TestContext | undefined
afterEach(() => test?.close())

const describe = (text: string, mediaType: string) => ({
  mediaType,
  digest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
  size: Buffer.byteLength(text),
})
const imageType = 'application/vnd.oci.image.manifest.v1+json'
const indexType = 'application/vnd.oci.image.index.v1+json'

const image = (architecture: string) => {
  const config = JSON.stringify({
    os: 'linux',
    architecture,
    created: '2026-01-02T03:04:05Z',
    rootfs: { diff_ids: [] },
  })
  const layer = { ...describe(architecture, 'application/vnd.oci.image.layer.v1.tar'), size: 1000 }
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: imageType,
    config: describe(config, 'application/vnd.oci.image.config.v1+json'),
    layers: [layer],
  })
  return { config, manifest, sizeBytes: 1000 + config.length, platform: { os: 'linux', architecture } }
}
const [amd, arm, lost] = [image('amd64'), image('arm64'), image('s390x')]
const attestation = JSON.stringify({ schemaVersion: 2, mediaType: imageType })
const index = JSON.stringify({
  schemaVersion: 2,
  mediaType: indexType,
  manifests: [
    ...[amd, arm, lost].map(({ manifest, platform }) => ({ ...describe(manifest, imageType), platform })),
    { ...describe(attestation, imageType), platform: { os: 'unknown', architecture: 'unknown' } },
  ],
})

/** A registry with one index of three platforms, the last of which it lacks, and with an attestation. */
async function open(kind: string) {
  using home = new TemporaryHome()
  const documents = [amd.manifest, arm.manifest, amd.config, arm.config, attestation]
  const byDigest = new Map(documents.map(text => [describe(text, '').digest, text]))
  const registry = await scripted(({ path }) => {
    if (path.endsWith('/manifests/v1')) return { headers: { 'content-type': indexType }, body: index }
    const body = byDigest.get(path.slice(path.lastIndexOf('/') + 1))
    return path === '/v2/' ? {} : body ? { headers: { 'content-type': imageType }, body } : { status: 404 }
  })
  const toml = home.write('portolan.toml', `[[registry]]\nhost = "${registry.host}"\nkind = "${kind}"\n`)
  test = await openTestContext({ PORTOLAN_CONFIG: toml })
  const [row] = await describeTags(test.ctx, { registry: registry.host, name: 'app' }, ['v1'])
  const manifests = registry.lines().filter(line => line.includes('/manifests/'))
  return { details: row?.details.ok ? row.details.value : undefined, manifests }
}

const platform = (name: string, { manifest }: { manifest: string }, facts: object = {}) => ({
  platform: name,
  digest: describe(manifest, '').digest,
  ...facts,
})

it('tells the size of every platform, and which one the registry lacks; attestations are not read', async () => {
  const { details, manifests } = await open('distribution')
  expect(details?.platforms).toEqual([
    platform('linux/amd64', amd, { sizeBytes: amd.sizeBytes }),
    platform('linux/arm64', arm, { sizeBytes: arm.sizeBytes }),
    platform('linux/s390x', lost, { absent: true }),
  ])
  expect(details?.created).toBe('2026-01-02T03:04:05Z')
  expect(manifests).toHaveLength(4)
})

// https://docs.docker.com/docker-hub/usage/pulls/: a hundred manifests in six hours.
it('reads no more than one image of an index where every manifest counts', async () => {
  const { details, manifests } = await open('docker-hub')
  expect(details?.platforms.map(({ platform: name }) => name)).toEqual(['linux/amd64', 'linux/arm64', 'linux/s390x'])
  expect(details?.platforms.filter(({ sizeBytes }) => sizeBytes !== undefined)).toHaveLength(1)
  expect(details?.platforms.some(({ absent }) => absent)).toBe(false)
  expect(details).toMatchObject({ created: '2026-01-02T03:04:05Z', sizeBytes: expect.any(Number) })
  expect(manifests).toHaveLength(2)
})
