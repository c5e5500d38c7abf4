/** Lines of a document, counted from 1, both ends included. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** `#L3`, `#L3-L9`: as code hosts write it. */
export const lineFragment = ({ first, last }: LineRange): string =>
  first === last ? `#L${first}` : `#L${first}-L${last}`

const written = /^#L(\d{1,7})(?:-L?(\d{1,7}))?$/

/** Lines a fragment names, in either order; undefined for any other fragment. */
export function parseLineFragment(fragment: string): LineRange | undefined {
  const [, start, end = start] = written.exec(fragment) ?? []
  if (start === undefined) return undefined
  const [first = 0, last = 0] = [Number(start), Number(end)].sort((a, b) => a - b)
  return first === 0 ? undefined : { first, last }
}
