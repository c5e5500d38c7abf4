import { expect, it } from 'vitest'
import { fitsAddress } from './paste-handover.ts'

it.each([
  ['a'.repeat(5000), true],
  ['a'.repeat(6000), false],
  // Three bytes a character, three characters a byte.
  ['가'.repeat(600), true],
  ['가'.repeat(700), false],
  // Half a character has no encoding of its own.
  ['\uD800', true],
])('measures the address and not the text: %#', (text, fits) => expect(fitsAddress(text)).toBe(fits))
