import { expect, it } from 'vitest'
import { vendorBench } from '#lib/testing/vendor-bench'
import { fakeDigest } from '#lib/testing/vendors/json-answer'
import { zotApi } from '#lib/testing/vendors/zot'
import { checkZot } from '#lib/testing/zot/zot-checks'

const digests = { '3.0': fakeDigest(1), '3.1': fakeDigest(2), '3.2': fakeDigest(3) }

checkZot(async () => ({
  client: (await vendorBench({ kind: 'zot', api: zotApi({ scans: false }) })).client,
  digests,
}))

it('writes a platform with the variant that zot puts behind its architecture', async () => {
  const manifest = { Digest: fakeDigest(1), Size: '9', Platform: { Os: 'linux', Arch: 'arm/v7' } }
  const image = { Tag: '1', Digest: fakeDigest(1), Manifests: [manifest] }
  const answer = { data: { ImageList: { Page: { TotalCount: 1, ItemCount: 1 }, Results: [image] } } }
  const { client } = await vendorBench({ kind: 'zot', api: () => ({ body: JSON.stringify(answer) }) })
  const [tag] = (await client.describeTags?.('alpine'))?.tags ?? []
  expect(tag?.platforms).toEqual([{ platform: 'linux/arm/v7', digest: fakeDigest(1), sizeBytes: 9 }])
})
