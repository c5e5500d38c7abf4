import { describe, expect, it } from 'vitest'
import { lineFragment, parseLineFragment } from './line-fragment.ts'

describe('line fragments', () => {
  it.each([
    ['#L1', { first: 1, last: 1 }],
    ['#L3-L9', { first: 3, last: 9 }],
    ['#L9-L3', { first: 3, last: 9 }],
    ['#L10-L9', { first: 9, last: 10 }],
    ['#L3-9', { first: 3, last: 9 }],
    ['#L4-L4', { first: 4, last: 4 }],
  ])('%s names lines', (fragment, range) => {
    expect(parseLineFragment(fragment)).toEqual(range)
  })

  it.each(['', '#', '#L', '#L0', '#l3', '#L3-', '#L-3', '#layer-2', '#L3,L5', '#L12345678', '#L1e3'])(
    '%j names none',
    fragment => {
      expect(parseLineFragment(fragment)).toBeUndefined()
    },
  )

  it('writes what it reads', () => {
    for (const fragment of ['#L1', '#L3-L9', '#L99999-L100000'])
      expect(lineFragment(parseLineFragment(fragment) ?? { first: 0, last: 0 })).toBe(fragment)
  })
})
