import 'server-only'
import type { Hunk } from '#lib/contract/compare/file'

export interface FirstLines {
  readonly hunks: Hunk[]
  /** Lines that differ and are not among them. */
  readonly unshown: number
}

const isDifferent = ({ state }: Hunk['lines'][number]) => state !== 'same'

/** As many lines of hunks as a page is to hold, the last hunk cut short where it must be. */
export function firstLines(hunks: readonly Hunk[], maxLines: number): FirstLines {
  const shown: Hunk[] = []
  let room = maxLines
  let unshown = 0
  for (const hunk of hunks) {
    const lines = hunk.lines.slice(0, room)
    room -= lines.length
    unshown += hunk.lines.slice(lines.length).filter(isDifferent).length
    if (lines.length === hunk.lines.length) shown.push(hunk)
    else if (lines.length > 0)
      shown.push({
        ...hunk,
        lines,
        fromLines: lines.filter(({ state }) => state !== 'added').length,
        toLines: lines.filter(({ state }) => state !== 'removed').length,
      })
  }
  return { hunks: shown, unshown }
}
