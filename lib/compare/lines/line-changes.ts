import { alignLines } from './align-lines.ts'

/** A line with its number on each side that has it, counted from 1. */
export interface LineChange {
  readonly state: 'same' | 'added' | 'removed'
  readonly from?: number
  readonly to?: number
  readonly text: string
}

/** All lines of both, in order: what is removed comes before what is added in its place. @param steps see `alignLines` */
export function lineChanges(from: readonly string[], to: readonly string[], steps?: number): LineChange[] {
  const places = alignLines(from, to, steps)
  const changes: LineChange[] = []
  let next = 0
  const addUpTo = (end: number) => {
    for (; next < end; next += 1) changes.push({ state: 'added', to: next + 1, text: to[next] as string })
  }
  let removed: LineChange[] = []
  for (const [at, place] of places.entries()) {
    const text = from[at] as string
    if (place < 0) {
      removed.push({ state: 'removed', from: at + 1, text })
      continue
    }
    for (const line of removed) changes.push(line)
    removed = []
    addUpTo(place)
    changes.push({ state: 'same', from: at + 1, to: place + 1, text })
    next = place + 1
  }
  for (const line of removed) changes.push(line)
  addUpTo(to.length)
  return changes
}
