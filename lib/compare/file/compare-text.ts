import { structuredPatch } from 'diff'
import type { FileDiff, Hunk, HunkLine } from '#lib/contract/compare/file'

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

const states: Readonly<Record<string, HunkLine['state']>> = { ' ': 'same', '+': 'added', '-': 'removed' }

function toLines(lines: readonly string[], fromStart: number, toStart: number): HunkLine[] {
  let from = fromStart
  let to = toStart
  return lines.flatMap(line => {
    // `\ No newline at end of file` belongs to the line before it.
    const state = states[line.charAt(0)]
    if (!state) return []
    return [
      {
        state,
        ...(state !== 'added' && { from: from++ }),
        ...(state !== 'removed' && { to: to++ }),
        text: line.slice(1),
      },
    ]
  })
}

export interface TextDifference extends Required<Pick<FileDiff, 'hunks' | 'counts'>> {
  /** As `diff -u` writes it, without the names of the files; empty where nothing differs. */
  readonly unified: string
}

/** Lines that may differ, and how long the shortest difference is looked for; without them, as long as it takes. */
interface SearchLimits {
  readonly maxEditLength?: number
  readonly timeoutMs?: number
}

/** What differs line by line; undefined where that goes beyond the limits. Whoever waits for it is held up. */
export function compareText(
  from: string,
  to: string,
  context: number,
  { maxEditLength = Number.POSITIVE_INFINITY, timeoutMs = Number.POSITIVE_INFINITY }: SearchLimits = {},
): TextDifference | undefined {
  const patch = structuredPatch('', '', from, to, undefined, undefined, { context, maxEditLength, timeout: timeoutMs })
  if (!patch) return undefined
  const hunks = patch.hunks.map(
    ({ oldStart, oldLines, newStart, newLines, lines }): Hunk => ({
      ...{ fromStart: oldStart, fromLines: oldLines, toStart: newStart, toLines: newLines },
      lines: toLines(lines, oldStart, newStart),
    }),
  )
  const all = hunks.flatMap(({ lines }) => lines)
  return {
    hunks,
    counts: {
      added: all.filter(({ state }) => state === 'added').length,
      removed: all.filter(({ state }) => state === 'removed').length,
    },
    unified: patch.hunks.map(({ lines, ...at }) => `${hunkHeader(at)}\n${lines.join('\n')}\n`).join(''),
  }
}

interface HunkPlace {
  readonly oldStart: number
  readonly oldLines: number
  readonly newStart: number
  readonly newLines: number
}

/** https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html: an empty range is after the line it names. */
function hunkHeader({ oldStart, oldLines, newStart, newLines }: HunkPlace): string {
  const range = (start: number, lines: number) =>
    lines === 1 ? `${start}` : `${lines === 0 ? start - 1 : start},${lines}`
  return `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`
}
