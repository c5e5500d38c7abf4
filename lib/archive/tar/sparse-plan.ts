import type { EntryDraft } from './compose-entry.ts'
import type { HeaderBlock } from './header-block.ts'
import { paxInteger } from './pax-records.ts'
import { OldSparseMap, readSparseList, type SparseMap, TextSparseMap } from './sparse-map.ts'

/** What is known of a sparse file from its headers. */
export interface SparsePlan {
  readonly map: SparseMap
  /** Of the file once extracted. */
  readonly sizeBytes: number
  /** Instead of the one in the header, which tells old readers that this is no plain file. */
  readonly name?: Buffer
}

/** An entry of type S. */
export function oldSparse({ block, offset }: HeaderBlock): SparsePlan {
  const map = new OldSparseMap(block, offset)
  return { map, sizeBytes: map.sizeBytes }
}

/** https://www.gnu.org/software/tar/manual/html_node/Sparse-Formats.html (formats 0.0, 0.1 and 1.0) */
export function paxSparse(draft: EntryDraft, offset: number): SparsePlan | undefined {
  const size = draft.pax('GNU.sparse.realsize') ?? draft.pax('GNU.sparse.size')
  if (draft.type !== 'file' || !size) return undefined
  const name = draft.pax('GNU.sparse.name')
  const plan = { sizeBytes: paxInteger(size, offset), ...(name && { name }) }
  const version = ['GNU.sparse.major', 'GNU.sparse.minor'].map(key => draft.pax(key)?.toString('latin1') ?? '')
  if (version.join('.') === '1.0') return { ...plan, map: new TextSparseMap(offset) }
  const list = draft.pax('GNU.sparse.map')
  const numbers = list ? readSparseList(list, offset) : draft.sparsePairs
  // Format 0.0 has no map record: it repeats a pair of records for each segment.
  return list || numbers.length > 0 ? { ...plan, map: knownMap(numbers) } : undefined
}

const knownMap = (numbers: readonly number[]): SparseMap => ({
  numbers,
  isComplete: true,
  bytesInData: 0,
  extend: () => undefined,
})
