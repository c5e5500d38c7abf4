import { expect, it } from 'vitest'
import { parseSize, writeSize } from './size-text.ts'

it.each([
  ['0', 0],
  ['4096', 4096],
  ['1 MB', 1_000_000],
  ['1.5 kB', 1500],
  ['512KiB', 524_288],
  ['10M', 10_000_000],
  [' 2 gib ', 2_147_483_648],
  ['1Ki', 1024],
])('%s is %d bytes', (text, sizeBytes) => expect(parseSize(text)).toBe(sizeBytes))

it.each(['', 'MB', '-1', '1e6', '1 XB', '1 2', '.5 MB'])('“%s” is no size', text =>
  expect(parseSize(text)).toBeUndefined(),
)

it.each([0, 1, 999, 1000, 1024, 1500, 1_048_576, 2_147_483_648, 123_456_789])(
  'what is written for %d bytes is read as the same',
  sizeBytes => expect(parseSize(writeSize(sizeBytes))).toBe(sizeBytes),
)

it('writes round numbers short', () => expect([writeSize(5_000_000), writeSize(65_536)]).toEqual(['5 MB', '64 KiB']))
