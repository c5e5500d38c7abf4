import type { LineRange } from '#lib/routes/line-fragment'

/** One numbered element; an instruction of a Containerfile is one of several lines. */
export interface ShownLine extends LineRange {
  readonly element: HTMLElement
  /** Its number, first in it. */
  readonly link: HTMLAnchorElement
}

function lineOf(element: HTMLElement): ShownLine | undefined {
  const link = element.firstElementChild
  if (!(link instanceof HTMLAnchorElement) || link.hash !== `#${element.id}`) return undefined
  const first = Number(element.id.slice(1))
  return { first, last: Number(element.dataset.last ?? first), element, link }
}

/** Every numbered element inside, in order. */
export const linesOf = (root: ParentNode | null): readonly ShownLine[] =>
  [...(root?.querySelectorAll<HTMLElement>('[id^=L]') ?? [])].flatMap(element => lineOf(element) ?? [])

/** The line whose number this is; none for a link in its text. */
export function lineOfLink(target: EventTarget): ShownLine | undefined {
  const link = target instanceof Element ? target.closest('a') : null
  const line = link?.parentElement ? lineOf(link.parentElement) : undefined
  return line?.link === link ? line : undefined
}

export const joinLines = (a: LineRange, b: LineRange): LineRange => ({
  first: Math.min(a.first, b.first),
  last: Math.max(a.last, b.last),
})

export const overlap = (a: LineRange, b: LineRange): boolean => a.first <= b.last && b.first <= a.last

/** Marks the lines of `range` and no others. Gives the first of them. */
export function markLines(root: ParentNode, range: LineRange | undefined): ShownLine | undefined {
  const lines = linesOf(root)
  const inRange = (line: LineRange) => range !== undefined && overlap(line, range)
  for (const line of lines) line.element.toggleAttribute('data-marked', inRange(line))
  const first = lines.find(inRange)
  if (first) moveTabStop(root, first.link)
  return first
}

/** Tab comes to the number that was used last; all others are a key away from it. */
export function moveTabStop(root: ParentNode | null, target: EventTarget): void {
  const line = lineOfLink(target)
  if (!line || !root) return
  for (const stop of root.querySelectorAll<HTMLElement>('[id^=L] > a[tabindex="0"]:first-child')) stop.tabIndex = -1
  line.link.tabIndex = 0
}
