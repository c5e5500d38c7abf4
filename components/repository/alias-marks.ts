import type { TagRow } from '#lib/contract/tags'

/** Marks that tell groups of equal digests apart; the words beside them carry the meaning. */
const marks = ['bg-mark-1', 'bg-mark-2', 'bg-mark-3', 'bg-mark-4', 'bg-mark-5', 'bg-mark-6'] as const

export interface AliasGroup {
  readonly mark: string
  readonly tags: readonly string[]
}

/** Groups of two or more rows with the same digest, by digest. */
export function aliasGroups(rows: readonly TagRow[]): ReadonlyMap<string, AliasGroup> {
  const byDigest = Map.groupBy(
    rows.filter(row => row.details),
    row => row.details?.digest ?? '',
  )
  const groups = new Map<string, AliasGroup>()
  for (const [digest, members] of byDigest) {
    const mark = marks[groups.size % marks.length]
    if (members.length > 1 && mark) groups.set(digest, { mark, tags: members.map(row => row.tag) })
  }
  return groups
}
