import { SplitSearch, type Stretch } from './split-search.ts'

/** A second or two; a thousand lines of which none stays are looked through in a hundredth of it. */
const usualSteps = 100e6

/**
 * What lines become: for each line of `from` the place of the line of `to` that it stays as, or -1. Places ascend. As many
 * lines stay as can, up to some thousand that do not; beyond that, or after `steps`, nearly as many. Both directions tell the same.
 */
export function alignLines(from: readonly string[], to: readonly string[], steps = usualSteps): Int32Array {
  const places = new Int32Array(from.length).fill(-1)
  const isSwapped = isAfter(from, to)
  const [one, other] = isSwapped ? numbered(to, from) : numbered(from, to)
  alignNumbers(one, other, steps, (at, place) => {
    if (isSwapped) places[place] = at
    else places[at] = place
  })
  return places
}

/** Of two texts always the same one comes first, whichever way they are compared. */
function isAfter(from: readonly string[], to: readonly string[]): boolean {
  if (from.length !== to.length) return from.length > to.length
  const first = from.findIndex((line, at) => line !== to[at])
  return first >= 0 && (from[first] as string) > (to[first] as string)
}

/** Equal numbers for equal lines. */
function numbered(from: readonly string[], to: readonly string[]): readonly [Int32Array, Int32Array] {
  const numbers = new Map<string, number>()
  const number = (line: string) => {
    const found = numbers.get(line) ?? numbers.size
    if (found === numbers.size) numbers.set(line, found)
    return found
  }
  return [Int32Array.from(from, number), Int32Array.from(to, number)]
}

type Stays = (at: number, place: number) => void

function alignNumbers(from: Int32Array, to: Int32Array, steps: number, stays: Stays): void {
  const middle = passEnds(from, to, { from: 0, fromEnd: from.length, to: 0, toEnd: to.length }, stays)
  // A line that only one side has is no part of the question; most lines that differ are of this kind.
  const left = sharedPlaces(from, middle.from, middle.fromEnd, to.subarray(middle.to, middle.toEnd))
  const right = sharedPlaces(to, middle.to, middle.toEnd, from.subarray(middle.from, middle.fromEnd))
  const lines = left.map(at => from[at] as number)
  const others = right.map(at => to[at] as number)
  const search = new SplitSearch(lines, others, steps)
  const pending: Stretch[] = [{ from: 0, fromEnd: left.length, to: 0, toEnd: right.length }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const stretch = passEnds(lines, others, next, (at, place) => stays(left[at] as number, right[place] as number))
    if (stretch.from === stretch.fromEnd || stretch.to === stretch.toEnd) continue
    const split = search.find(stretch)
    pending.push({ ...stretch, fromEnd: split.from, toEnd: split.to }, { ...stretch, ...split })
  }
}

/** Equal lines at both ends of a stretch stay. @returns what is between them */
function passEnds(lines: Int32Array, others: Int32Array, stretch: Stretch, stays: Stays): Stretch {
  let { from, fromEnd, to, toEnd } = stretch
  while (from < fromEnd && to < toEnd && lines[from] === others[to]) stays(from++, to++)
  while (from < fromEnd && to < toEnd && lines[fromEnd - 1] === others[toEnd - 1]) stays(--fromEnd, --toEnd)
  return { from, fromEnd, to, toEnd }
}

/** Where lines are that the other side has too. */
function sharedPlaces(lines: Int32Array, start: number, end: number, others: Int32Array): Int32Array {
  const wanted = new Set(others)
  const places: number[] = []
  for (let at = start; at < end; at += 1) if (wanted.has(lines[at] as number)) places.push(at)
  return Int32Array.from(places)
}
