import { describe, expect, it } from 'vitest'
import { parseRetryAfter } from './retry-after.ts'

// The three forms of one moment: RFC 9110 section 5.6.7.
const moment = new Date('1994-11-06T08:49:37Z')

describe('parseRetryAfter', () => {
  it.each([
    ['120', 120_000],
    ['0', 0],
    [' 5 ', 5000],
    ['1000000000', 1e12],
    ['Sun, 06 Nov 1994 08:49:47 GMT', 10_000],
    ['Sunday, 06-Nov-94 08:49:47 GMT', 10_000],
    ['Sun Nov  6 08:49:47 1994', 10_000],
    ['Sun, 06 Nov 1994 08:49:27 GMT', 0],
  ])('%s is %d ms', (value, expected) => {
    expect(parseRetryAfter(value, moment)).toBe(expected)
  })

  it.each([undefined, '', '-1', '1.5', 'soon', '2026-01-01', '9'.repeat(40), 'Sun, 99 Nov 1994'])(
    '%s is nothing',
    value => {
      expect(parseRetryAfter(value, moment)).toBeUndefined()
    },
  )
})
