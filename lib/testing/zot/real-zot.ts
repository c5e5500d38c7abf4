import { afterAll, beforeAll, expect, it } from 'vitest'
import { createVendorClient } from '#lib/registry/client/create-vendor-client'
import { pushBlob, pushManifest } from '../../../e2e/lab/publish.ts'
import { bench } from '../registry-bench.ts'
import { type RunningZot, startZot } from './start-zot.ts'
import { checkZot } from './zot-checks.ts'

/*
 * `npm run test:zot`: the checks of the adapter on the real zot. Nothing of it is told beforehand: also its kind is what
 * it answers.
 */

const repository = 'alpine'
const mediaTypes = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
} as const
const annotations = {
  'org.opencontainers.image.title': 'Alpine Linux',
  'org.opencontainers.image.description': 'A small Linux',
  'org.opencontainers.image.licenses': 'MIT',
  'org.opencontainers.image.vendor': 'Alpine',
  'org.opencontainers.image.documentation': 'https://alpinelinux.org',
}
const layerType = 'application/vnd.oci.image.layer.v1.tar'

/** An image of one empty layer; `created` sets them apart. */
async function pushImage(host: string, architecture: string, created: string, tag?: string) {
  const layer = await pushBlob(host, repository, layerType, Buffer.alloc(1024))
  const config = await pushBlob(
    host,
    repository,
    mediaTypes.config,
    Buffer.from(
      JSON.stringify({
        architecture,
        os: 'linux',
        created,
        config: { Labels: annotations },
        rootfs: { type: 'layers', diff_ids: [layer.digest] },
      }),
    ),
  )
  const manifest = { schemaVersion: 2, mediaType: mediaTypes.manifest, config, layers: [layer], annotations }
  return pushManifest(host, repository, tag, manifest)
}

async function pushIndex(host: string, tag: string) {
  const manifests = []
  for (const architecture of ['amd64', 'arm64'])
    manifests.push({
      ...(await pushImage(host, architecture, '2026-10-30T12:00:00Z')),
      platform: { os: 'linux', architecture },
    })
  return pushManifest(host, repository, tag, { schemaVersion: 2, mediaType: mediaTypes.index, manifests, annotations })
}

let zot: RunningZot
let digests: Readonly<Record<string, string>>

beforeAll(async () => {
  zot = await startZot()
  const { host } = zot
  digests = {
    '3.0': (await pushImage(host, 'amd64', '2026-10-28T12:00:00Z', '3.0')).digest,
    '3.1': (await pushImage(host, 'amd64', '2026-10-29T12:00:00Z', '3.1')).digest,
    '3.2': (await pushIndex(host, '3.2')).digest,
  }
}, 60_000)
afterAll(() => zot?.[Symbol.asyncDispose]())

async function open() {
  const { host } = zot
  const endpoint = { location: host, name: '', insecure: true, role: 'primary', serves: 'all' } as const
  return { client: await createVendorClient({ ...bench().wiring, host, endpoint }, { detect: true }), digests }
}

it('is known as zot by what it answers', async () => {
  expect((await open()).client.kind).toBe('zot')
})

checkZot(open)
