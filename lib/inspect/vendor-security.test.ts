import { createHash } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import { scripted } from '#lib/testing/registry-bench'
import type { TestContext } from '#lib/testing/test-context'
import { openVendorContext } from '#lib/testing/vendors/vendor-context'
import { listSecurity } from './list-security.ts'

let test: TestContext | undefined
afterEach(() => test?.close())

const bytesOf = (document: unknown) => {
  const text = JSON.stringify(document)
  return { text, digest: parseDigest(`sha256:${createHash('sha256').update(text).digest('hex')}`) }
}
const config = bytesOf({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [] } })
const mediaType = 'application/vnd.oci.image.manifest.v1+json'
const manifest = bytesOf({
  schemaVersion: 2,
  mediaType,
  config: {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: config.digest,
    size: config.text.length,
  },
  layers: [],
})

/** A Quay with one image, whose API answers what is asked of a scan by `security`. */
async function openQuay(security: { readonly status?: number; readonly body?: string }) {
  const registry = await scripted(({ path }) => {
    if (path.includes('/api/v1/')) return security
    if (path === `/v2/a/b/manifests/${manifest.digest}`)
      return { body: manifest.text, headers: { 'content-type': mediaType } }
    if (path === `/v2/a/b/blobs/${config.digest}`) return { body: config.text }
    return { status: path === '/v2/' ? 200 : 404 }
  })
  test = await openVendorContext('quay', registry.origin, registry.host)
  return listSecurity(test.ctx, { registry: registry.host, name: 'a/b', digest: manifest.digest })
}

// https://github.com/quay/quay/blob/master/endpoints/api/secscan.py
it('asks the vendor of the registry, and says who it is', async () => {
  const vulnerability = { Name: 'CVE-2026-0001', Severity: 'High', FixedBy: '2', Link: 'https://example.com/1' }
  const features = [{ Name: 'openssl', Version: '1', Vulnerabilities: [vulnerability] }]
  const body = JSON.stringify({ status: 'scanned', data: { Layer: { Features: features } } })
  const answer = await openQuay({ body })
  expect(answer).toMatchObject({ vendor: { asked: true }, unread: [] })
  expect(answer.reports).toMatchObject([
    {
      source: expect.stringMatching(/^Clair, /),
      subject: manifest.digest,
      findings: [{ id: 'CVE-2026-0001', severity: 'high', package: 'openssl', installed: '1', fixedIn: '2' }],
    },
  ])
  expect(answer.reports[0]).not.toHaveProperty('attached')
})

it('names a vendor that fails, and is no clean bill', async () => {
  const answer = await openQuay({ status: 403, body: '{}' })
  expect(answer.reports).toEqual([])
  expect(answer.unread).toHaveLength(1)
  expect(answer.unread[0]?.error.message).not.toBe('')
})
