import { expect, it } from 'vitest'
import type { Hunk } from '#lib/contract/compare/file'
import { firstLines } from './first-lines.ts'

/** `diff -u` of one line replaced by two, and of one removed further on. */
const hunks: readonly Hunk[] = [
  {
    ...{ fromStart: 1, fromLines: 2, toStart: 1, toLines: 3 },
    lines: [
      { state: 'same', from: 1, to: 1, text: 'a' },
      { state: 'removed', from: 2, text: 'b' },
      { state: 'added', to: 2, text: 'c' },
      { state: 'added', to: 3, text: 'd' },
    ],
  },
  {
    ...{ fromStart: 40, fromLines: 2, toStart: 41, toLines: 1 },
    lines: [
      { state: 'same', from: 40, to: 41, text: 'e' },
      { state: 'removed', from: 41, text: 'f' },
    ],
  },
]

it('shows all where there is room', () => {
  expect(firstLines(hunks, 6)).toEqual({ hunks, unshown: 0 })
})

it('cuts the hunk that has no more room, and counts what differs after it', () => {
  const { hunks: shown, unshown } = firstLines(hunks, 3)
  expect(shown).toMatchObject([{ fromStart: 1, fromLines: 2, toStart: 1, toLines: 2 }])
  expect(shown[0]?.lines.map(({ text }) => text)).toEqual(['a', 'b', 'c'])
  expect(unshown).toBe(2)
  expect(firstLines(hunks, 4)).toEqual({ hunks: hunks.slice(0, 1), unshown: 1 })
})
