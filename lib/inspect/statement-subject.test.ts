import { createHash } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { digestHex, parseDigest } from '#lib/oci/digest/digest'
import { scripted } from '#lib/testing/registry-bench'
import type { TestContext } from '#lib/testing/test-context'
import { openVendorContext } from '#lib/testing/vendors/vendor-context'
import { listSecurity } from './list-security.ts'

let test: TestContext | undefined
afterEach(() => test?.close())

const bytesOf = (document: unknown) => {
  const text = JSON.stringify(document)
  return { text, size: text.length, digest: parseDigest(`sha256:${createHash('sha256').update(text).digest('hex')}`) }
}
type Bytes = ReturnType<typeof bytesOf>
const mediaType = 'application/vnd.oci.image.manifest.v1+json'
const configType = 'application/vnd.oci.image.config.v1+json'
const config = bytesOf({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [] } })
const descriptor = (type: string, { digest, size }: Bytes) => ({ mediaType: type, digest, size })
const image = bytesOf({ schemaVersion: 2, mediaType, config: descriptor(configType, config), layers: [] })

/** An image with a statement under the tag that cosign gives attestations of it. */
async function securityWith(statement: object) {
  const blob = bytesOf(statement)
  const layer = descriptor('application/vnd.in-toto+json', blob)
  const attached = bytesOf({ schemaVersion: 2, mediaType, config: descriptor(configType, config), layers: [layer] })
  const manifests: Readonly<Record<string, Bytes>> = {
    [image.digest]: image,
    [`sha256-${digestHex(image.digest)}.att`]: attached,
  }
  const blobs: Readonly<Record<string, Bytes>> = { [config.digest]: config, [blob.digest]: blob }
  const registry = await scripted(({ path }) => {
    const [, kind, name = ''] = /^\/v2\/a\/b\/(manifests|blobs)\/(.+)$/.exec(path) ?? []
    const found = (kind === 'manifests' ? manifests : blobs)[name]
    if (found) return { body: found.text, ...(kind === 'manifests' && { headers: { 'content-type': mediaType } }) }
    return { status: path === '/v2/' ? 200 : 404 }
  })
  test = await openVendorContext('distribution', registry.origin, registry.host)
  const { reports } = await listSecurity(test.ctx, { registry: registry.host, name: 'a/b', digest: image.digest })
  return reports
}

const statement = (...subjects: readonly object[]) => ({
  _type: 'https://in-toto.io/Statement/v1',
  subject: subjects.map(digest => ({ name: 'a/b', digest })),
  predicateType: 'https://in-toto.io/attestation/vulns/v0.2',
  predicate: { scanner: { uri: 'trivy', result: [{ id: 'CVE-1', severity: [{ method: 'nvd', score: 'high' }] }] } },
})
const other = { sha256: 'f'.repeat(64) }

it.each([
  ['names the image', [{ sha256: digestHex(image.digest) }]],
  ['names it among others, in capitals', [other, { sha256: digestHex(image.digest).toUpperCase() }]],
  ['names nothing that an image is named by', [{ gitCommit: 'a'.repeat(40) }]],
  ['names nothing', []],
])('shows a statement that %s', async (_, subjects) => {
  expect(await securityWith(statement(...subjects))).toMatchObject([{ state: 'scanned', findings: [{ id: 'CVE-1' }] }])
})

it('does not show what a statement says of another image, and says so', async () => {
  expect(await securityWith(statement(other))).toMatchObject([{ state: 'other-image', findings: [], source: 'trivy' }])
})
