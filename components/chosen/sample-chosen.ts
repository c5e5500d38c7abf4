import type { ManyPlace } from '#lib/contract/views/many'
import { parseDigest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'

export const sampleNow = new Date('2026-11-21T12:00:00Z')

const home = { registry: 'registry.example.com', name: 'team/httpd' }
export const sampleDigest = (digit: string) => parseDigest(`sha256:${digit.repeat(64)}`)

export const sampleReferences: readonly Reference[] = ['2.4.59', '2.4.61', '2.4.62'].map((tag, index) => ({
  ...home,
  tag,
  digest: sampleDigest(String(index + 1)),
}))

export const samplePlace: ManyPlace = {
  chosen: { repositories: [home], references: sampleReferences },
  platform: 'linux/arm64',
  now: sampleNow,
  plainHosts: {},
}
