import { expect, it } from 'vitest'
import { waitWords } from './wait-words.ts'

it.each([
  [1, '1 s'],
  [59, '59 s'],
  [60, '1 min'],
  [95, '1 min 35 s'],
  [3_600, '1 h'],
  [11_400, '3 h 10 min'],
])('%i seconds are %s', (seconds, words) => {
  expect(waitWords(seconds)).toBe(words)
})
