import { expect, it } from 'vitest'
import { readByteRange } from './byte-range.ts'

// https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2, for a representation of 10,000 bytes.
it.each([
  ['bytes=0-499', { start: 0, end: 500 }],
  ['bytes=500-999', { start: 500, end: 1000 }],
  ['bytes=-500', { start: 9500, end: 10_000 }],
  ['bytes=9500-', { start: 9500, end: 10_000 }],
  ['bytes=0-0', { start: 0, end: 1 }],
  ['bytes=9999-99999', { start: 9999, end: 10_000 }],
  ['bytes=-99999', { start: 0, end: 10_000 }],
  ['bytes=10000-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=0-0,-1', undefined],
  ['bytes=500-499', undefined],
  ['bytes=-', undefined],
  ['lines=0-1', undefined],
  ['bytes=a-b', undefined],
  [null, undefined],
])('%j is %j', (header, range) => expect(readByteRange(header, 10_000)).toEqual(range))
