import { diffArrays } from 'diff'
import type { ConfigLevel, ContainerfileDiffLine } from '#lib/contract/compare/config'

/** More than this are not looked through for the shortest difference: the cost grows with its square. */
const maxEditLength = 4000
const maxLines = 20_000

/** All lines of both texts; where they differ too much, all of one before all of the other. */
export function diffLines(from: readonly string[], to: readonly string[]): ConfigLevel['containerfile'] {
  const before = from.slice(0, maxLines)
  const after = to.slice(0, maxLines)
  const parts = diffArrays(before, after, { maxEditLength }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  const isTruncated = before.length < from.length || after.length < to.length
  const lines: ContainerfileDiffLine[] = []
  let fromLine = 0
  let toLine = 0
  for (const { value, added, removed } of parts) {
    for (const text of value)
      lines.push({
        state: added ? 'added' : removed ? 'removed' : 'same',
        ...(!added && { from: ++fromLine }),
        ...(!removed && { to: ++toLine }),
        text,
      })
  }
  return { lines, ...(isTruncated && { isTruncated }) }
}
