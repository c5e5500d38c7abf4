import type { FileDiff, Hunk } from '#lib/contract/compare/file'
import { type LineChange, lineChanges } from '../lines/line-changes.ts'

/** Files up to here are compared line by line. */
export const maxTextBytes = 4 * 1024 * 1024

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The bytes as text; undefined where they are none, as git decides: a NUL among the first 8,000, or no UTF-8. */
export function asText(bytes: Uint8Array): string | undefined {
  if (bytes.subarray(0, 8000).includes(0)) return undefined
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

export interface TextDifference extends Required<Pick<FileDiff, 'hunks' | 'counts'>> {
  /** As `diff -u` writes it, without the names of the files; empty where nothing differs. */
  readonly unified: string
}

/** With their line feeds: a last line without one is another than with it. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** What differs line by line. Whoever waits for it is held up. */
export function compareText(from: string, to: string, context: number): TextDifference {
  const changes = lineChanges(linesOf(from), linesOf(to))
  const found = runsOf(changes, context)
  const same = changes.reduce((sum, { state }) => (state === 'same' ? sum + 1 : sum), 0)
  return {
    hunks: found.map(toHunk),
    counts: { added: countOf(changes, 'to') - same, removed: countOf(changes, 'from') - same },
    unified: found.map(unifiedHunk).join(''),
  }
}

/** Lines in a row: where each side's begin and how many it has. */
interface Run extends Omit<Hunk, 'lines'> {
  readonly changes: readonly LineChange[]
}

const has = ({ state }: LineChange, side: 'from' | 'to') => state !== (side === 'from' ? 'added' : 'removed')
const countOf = (changes: readonly LineChange[], side: 'from' | 'to') =>
  changes.reduce((sum, change) => (has(change, side) ? sum + 1 : sum), 0)

/** What differs with the equal lines around it; runs that would touch are one. */
function runsOf(changes: readonly LineChange[], context: number): readonly Run[] {
  const bounds: { readonly start: number; end: number }[] = []
  for (const [at, { state }] of changes.entries()) {
    if (state === 'same') continue
    const last = bounds.at(-1)
    const end = Math.min(changes.length, at + 1 + context)
    if (last && at - context <= last.end) last.end = end
    else bounds.push({ start: Math.max(0, at - context), end })
  }
  const passed = { at: 0, from: 0, to: 0 }
  const pass = (end: number) => {
    const run = changes.slice(passed.at, end)
    const counts = { from: countOf(run, 'from'), to: countOf(run, 'to') }
    // A side without lines is told by the line before it:
    // https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
    const starts = { from: passed.from + Math.min(1, counts.from), to: passed.to + Math.min(1, counts.to) }
    passed.at = end
    passed.from += counts.from
    passed.to += counts.to
    return { changes: run, fromStart: starts.from, fromLines: counts.from, toStart: starts.to, toLines: counts.to }
  }
  return bounds.map(({ start, end }) => {
    pass(start)
    return pass(end)
  })
}

const toHunk = ({ changes, ...place }: Run): Hunk => ({
  ...place,
  lines: changes.map(({ text, ...line }) => ({ ...line, text: text.replace(/\n$/, '') })),
})

const signs = { same: ' ', added: '+', removed: '-' } as const

const unifiedLine = ({ state, text }: LineChange) =>
  `${signs[state]}${text.endsWith('\n') ? text : `${text}\n\\ No newline at end of file\n`}`

function unifiedHunk({ changes, fromStart, fromLines, toStart, toLines }: Run): string {
  const range = (start: number, count: number) => (count === 1 ? `${start}` : `${start},${count}`)
  return `@@ -${range(fromStart, fromLines)} +${range(toStart, toLines)} @@\n${changes.map(unifiedLine).join('')}`
}
