import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alignLines } from './align-lines.ts'
import { lineChanges } from './line-changes.ts'

/** Length of the longest common subsequence by the table of every textbook. */
function longestCommon(from: readonly string[], to: readonly string[]): number {
  let row = new Int32Array(to.length + 1)
  for (const line of from) {
    const next = new Int32Array(to.length + 1)
    for (const [at, other] of to.entries())
      next[at + 1] = line === other ? (row[at] as number) + 1 : Math.max(row[at + 1] as number, next[at] as number)
    row = next
  }
  return row.at(-1) ?? 0
}

const text = fc.integer({ min: 1, max: 6 }).chain(kinds =>
  fc.array(
    fc.integer({ min: 1, max: kinds }).map(kind => `line ${kind}`),
    { maxLength: 40 },
  ),
)

const staying = (places: Int32Array) => places.filter(place => place >= 0)

it('keeps as many lines as can be kept, in order', () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const places = alignLines(from, to)
      for (const [at, place] of places.entries()) if (place >= 0) expect(to[place]).toBe(from[at])
      const kept = staying(places)
      expect([...kept]).toEqual([...new Set(kept)].sort((one, other) => one - other))
      expect(kept.length).toBe(longestCommon(from, to))
    }),
    { numRuns: 500 },
  )
})

it('tells the same from either side', () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const back = alignLines(to, from)
      const expected = new Int32Array(from.length).fill(-1)
      for (const [at, place] of back.entries()) if (place >= 0) expected[place] = at
      expect(alignLines(from, to)).toEqual(expected)
    }),
  )
})

it('writes down all lines of both, what is removed before what takes its place', () => {
  expect(lineChanges(['a', 'b', 'c'], ['a', 'd', 'c', 'e'])).toEqual([
    { state: 'same', from: 1, to: 1, text: 'a' },
    { state: 'removed', from: 2, text: 'b' },
    { state: 'added', to: 2, text: 'd' },
    { state: 'same', from: 3, to: 3, text: 'c' },
    { state: 'added', to: 4, text: 'e' },
  ])
})

it('ends soon where nearly everything differs, with lines that stay', () => {
  const random = (seed: number) => {
    let state = seed
    return Array.from({ length: 60_000 }, () => {
      // https://en.wikipedia.org/wiki/Linear_congruential_generator: those of Numerical Recipes
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
      return `line ${(state >>> 24) % 3}`
    })
  }
  const [from, to] = [random(1), random(2)]
  const places = alignLines(from, to)
  for (const [at, place] of places.entries()) if (place >= 0) expect(to[place]).toBe(from[at])
  const kept = staying(places)
  expect(kept.every((place, at) => at === 0 || place > (kept[at - 1] as number))).toBe(true)
  // A longest list of two random texts of three letters has some 0.717 of them:
  // https://en.wikipedia.org/wiki/Chv%C3%A1tal%E2%80%93Sankoff_constants
  expect(kept.length).toBeGreaterThan(0.6 * from.length)
})
