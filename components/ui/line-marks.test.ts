import { describe, expect, it } from 'vitest'
import { joinLines, overlap } from './line-marks.ts'

const lines = (first: number, last = first) => ({ first, last })

describe('ranges of lines', () => {
  it.each([
    [lines(3), lines(9), lines(3, 9)],
    [lines(9), lines(3), lines(3, 9)],
    [lines(3, 5), lines(4), lines(3, 5)],
    [lines(3, 5), lines(5, 8), lines(3, 8)],
  ])('%j to %j are %j', (a, b, joined) => {
    expect(joinLines(a, b)).toEqual(joined)
  })

  it.each([
    [lines(3, 5), lines(5, 9), true],
    [lines(3, 5), lines(4), true],
    [lines(3, 5), lines(6, 9), false],
    [lines(3, 5), lines(1, 2), false],
  ])('%j and %j: %j', (a, b, expected) => {
    expect(overlap(a, b)).toBe(expected)
    expect(overlap(b, a)).toBe(expected)
  })
})
