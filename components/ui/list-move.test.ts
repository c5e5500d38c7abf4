import { expect, it } from 'vitest'
import { listMove } from './list-move.ts'

it.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 4, 5],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 0, 0],
  ['PageDown', 5, 15],
  ['PageDown', 95, 99],
  ['PageUp', 15, 5],
  ['Home', 50, 0],
  ['End', 0, 99],
  ['a', 3, undefined],
])('%s from %i of 100 goes to %s', (key, from, to) => {
  expect(listMove(key, from, 100, 10)).toBe(to)
})

it('stays out of an empty list', () => {
  expect(listMove('End', -1, 0, 10)).toBeUndefined()
})
