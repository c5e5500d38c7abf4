import { expect, it } from 'vitest'
import { readNextLink } from './next-link.ts'

// Fault F38.
it.each([
  ['relative, as distribution sends it', ['</v2/_catalog?last=b&n=2>; rel="next"'], { n: 2, last: 'b' }],
  ['absolute on another host', ['<https://evil.test/v2/_catalog?last=b&n=2>; rel="next"'], { n: 2, last: 'b' }],
  ['climbing out', ['<../../../etc?last=b>; rel="next"'], { last: 'b' }],
  ['without quotes', ['</v2/_catalog?last=b>;rel=next'], { last: 'b' }],
  ['among others', ['</a?last=p>; rel="prev", </a?last=x%2Fy>; rel="next"'], { last: 'x/y' }],
  ['in a second header', ['</a?last=p>; rel="prev"', '</a?last=q>; rel="next"'], { last: 'q' }],
  ['of several relations', ['</a?last=q>; rel="last next"'], { last: 'q' }],
  ['with a comma in its target', ['</a?last=q,r>; rel="next"'], { last: 'q,r' }],
  ['with a page size out of bounds', ['</a?last=q&n=-1>; rel="next"'], { last: 'q' }],
  ['without last', ['</a?next_page=xyz&n=50>; rel="next"'], { n: 50 }],
  ['backwards only', ['</a?last=q>; rel="prev"'], undefined],
  ['no target', ['rel="next"'], undefined],
  ['nothing', [], undefined],
])('reads a link %s', (_, headers, expected) => {
  expect(readNextLink(headers)).toEqual(expected)
})

it('ends on hostile input', () => {
  expect(readNextLink(['<'.repeat(100_000)])).toBeUndefined()
  expect(readNextLink([`<a>${';'.repeat(100_000)}`])).toBeUndefined()
})
