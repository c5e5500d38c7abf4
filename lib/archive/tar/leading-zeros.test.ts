import { expect, it } from 'vitest'
import { leadingZeros } from './leading-zeros.ts'

it.each([0, 1, 511, 65_535, 65_536, 65_537, 200_000])('counts %i zeros', count => {
  expect(leadingZeros(new Uint8Array(count))).toBe(count)
  expect(leadingZeros(Uint8Array.of(...new Uint8Array(count), 1, 0, 0))).toBe(count)
})
