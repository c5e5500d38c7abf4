import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { hexRows } from './hex-rows.ts'

it.each([1, 7, 8, 9, 16, 17, 300])('prints %i bytes as hexdump -C does', length => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 7 + 3) % 256)
  const theirs = execFileSync('hexdump', ['-C', '-v'], { input: bytes, encoding: 'utf8' }).trimEnd().split('\n')
  const ours = hexRows(bytes, 0).map(
    ({ offset, digits, characters }) =>
      `${offset.toString(16).padStart(8, '0')}  ${digits.padEnd(48)}  |${characters}|`,
  )
  expect(ours).toEqual(theirs.slice(0, -1))
})

it('counts from where the bytes begin', () => expect(hexRows(Uint8Array.of(1), 4096)[0]?.offset).toBe(4096))
