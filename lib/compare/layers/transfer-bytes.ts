import type { CompareSummary } from '#lib/contract/compare'
import type { RunnableImage } from '#lib/inspect/open-image'
import type { OpenedSides } from '../open-sides.ts'

/** Everything a host has of an image by digest, and its size. Clients know what they have by the digest of the blob. */
const blobsOf = ({ chosen }: RunnableImage): ReadonlyMap<string, number> => {
  const { config, layers } = chosen.manifest
  return new Map([
    [chosen.digest, chosen.bytes.byteLength],
    ...[config, ...layers].map(({ digest, sizeBytes }) => [digest, sizeBytes] as const),
  ])
}

const missing = (held: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): number =>
  [...wanted].reduce((sum, [digest, sizeBytes]) => (held.has(digest) ? sum : sum + sizeBytes), 0)

/** Bytes that a host which holds one image downloads for the other, both ways. */
export function transferBytes({ from, to }: OpenedSides): CompareSummary['transfer'] {
  const before = blobsOf(from.image)
  const after = blobsOf(to.image)
  return { toBytes: missing(before, after), fromBytes: missing(after, before) }
}
