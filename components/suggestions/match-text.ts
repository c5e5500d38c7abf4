/** Where the terms stand in a text, as [start, end) in ascending order, and how well they fit. */
export interface Match {
  readonly score: number
  readonly ranges: readonly (readonly [number, number])[]
}

const scores = {
  whole: 100,
  lastPart: 90,
  start: 60,
  startOfLastPart: 55,
  startOfPart: 50,
  startOfWord: 40,
  inside: 20,
}

const isSeparator = (char: string): boolean => '/.:@_- '.includes(char)

function scoreAt(text: string, at: number, length: number): number {
  const last = text.lastIndexOf('/') + 1
  if (at === 0) return length === text.length ? scores.whole : scores.start
  if (at === last) return at + length === text.length ? scores.lastPart : scores.startOfLastPart
  const before = text.charAt(at - 1)
  if (before === '/') return scores.startOfPart
  return isSeparator(before) ? scores.startOfWord : scores.inside
}

/** The best place of one term; the first of equals. */
function bestPlace(text: string, term: string): readonly [at: number, score: number] | undefined {
  let best: readonly [number, number] | undefined
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const score = scoreAt(text, at, term.length)
    if (!best || score > best[1]) best = [at, score]
  }
  return best
}

/**
 * How `text` fits the typed terms, all of which it must hold, without regard to case; undefined where one is missing.
 * Terms are in lower case. The beginning of the name counts most, then that of its parts; shorter texts win.
 */
export function matchText(text: string, terms: readonly string[]): Match | undefined {
  const lower = text.toLowerCase()
  let total = 0
  const ranges: [number, number][] = []
  for (const term of terms) {
    const place = bestPlace(lower, term)
    if (!place) return undefined
    const [at, score] = place
    total += score
    ranges.push([at, at + term.length])
  }
  return { score: terms.length === 0 ? 0 : total / terms.length - text.length / 1000, ranges: merged(ranges) }
}

/** Overlapping ranges as one. */
function merged(ranges: readonly [number, number][]): readonly (readonly [number, number])[] {
  const result: [number, number][] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const previous = result.at(-1)
    if (previous && start <= previous[1]) previous[1] = Math.max(previous[1], end)
    else result.push([start, end])
  }
  return result
}
