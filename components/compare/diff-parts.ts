import type { Hunk, HunkLine } from '#lib/contract/compare/file'

/** A run of lines of a diff: shown, folded because they are equal, or not there at all. */
export type DiffPart =
  | { readonly kind: 'lines'; readonly lines: readonly HunkLine[] }
  | { readonly kind: 'folded'; readonly lines: readonly HunkLine[] }
  | { readonly kind: 'gap'; readonly count: number }

/** Equal lines that stay beside a difference. */
const context = 3
/** Fewer are not worth folding. */
const leastFolded = 6

/** Where a run of equal lines begins and ends, both excluded of what stays shown. */
function foldEqual(lines: readonly HunkLine[]): readonly DiffPart[] {
  const parts: DiffPart[] = []
  let shown: HunkLine[] = []
  let at = 0
  while (at < lines.length) {
    let end = at
    while (end < lines.length && lines[end]?.state === 'same') end += 1
    const head = at === 0 ? 0 : context
    const tail = end === lines.length ? 0 : context
    if (end - at - head - tail >= leastFolded) {
      shown.push(...lines.slice(at, at + head))
      if (shown.length > 0) parts.push({ kind: 'lines', lines: shown })
      parts.push({ kind: 'folded', lines: lines.slice(at + head, end - tail) })
      shown = [...lines.slice(end - tail, end)]
    } else shown.push(...lines.slice(at, end))
    while (end < lines.length && lines[end]?.state !== 'same') shown.push(lines[end++] as HunkLine)
    at = end
  }
  if (shown.length > 0) parts.push({ kind: 'lines', lines: shown })
  return parts
}

/** What stands between hunks is equal on both sides: only its length is known. */
export function diffParts(hunks: readonly Hunk[]): readonly DiffPart[] {
  let next = 1
  return hunks.flatMap(({ toStart, toLines, lines }) => {
    // Where a side has none, its start is the line before.
    const start = toLines > 0 ? toStart : toStart + 1
    const gap = start - next
    next = start + toLines
    return [...(gap > 0 ? [{ kind: 'gap', count: gap } as const] : []), ...foldEqual(lines)]
  })
}

/** Both sides of one row of the split view. */
export interface SplitRow {
  readonly from?: HunkLine
  readonly to?: HunkLine
}

/** Lines side by side: what was removed beside what came in its place. */
export function splitRows(lines: readonly HunkLine[]): readonly SplitRow[] {
  const rows: SplitRow[] = []
  let removed: HunkLine[] = []
  let added: HunkLine[] = []
  function flush() {
    const count = Math.max(removed.length, added.length)
    for (let index = 0; index < count; index += 1) {
      const [from, to] = [removed[index], added[index]]
      rows.push({ ...(from && { from }), ...(to && { to }) })
    }
    removed = []
    added = []
  }
  for (const line of lines) {
    if (line.state === 'removed') removed.push(line)
    else if (line.state === 'added') added.push(line)
    else {
      flush()
      rows.push({ from: line, to: line })
    }
  }
  flush()
  return rows
}
