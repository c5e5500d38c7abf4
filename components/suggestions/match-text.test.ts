import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matchText } from './match-text.ts'

const order = (texts: readonly string[], ...terms: readonly string[]) =>
  texts
    .flatMap(text => {
      const match = matchText(text, terms)
      return match ? [{ text, score: match.score }] : []
    })
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text)

it.each<[string, string, readonly (readonly [number, number])[]]>([
  ['quay.io/podman/stable', 'podman', [[8, 14]]],
  ['quay.io/podman/stable', 'quay.io/po', [[0, 10]]],
  [
    'quay.io/Podman/stable',
    'podman stable',
    [
      [8, 14],
      [15, 21],
    ],
  ],
  [
    'a.example/ubi9/httpd-24',
    'httpd ubi',
    [
      [10, 13],
      [15, 20],
    ],
  ],
  ['a/aaa', 'aa', [[2, 4]]],
  ['a/abab', 'aba bab', [[2, 6]]],
])('%s by “%s”: its parts are marked', (text, typed, ranges) => {
  expect(matchText(text, typed.split(' '))?.ranges).toEqual(ranges)
})

it('wants every term', () => {
  expect(matchText('quay.io/podman/stable', ['podman', 'hello'])).toBeUndefined()
})

it('prefers the whole name, then its beginning, then the beginnings of its parts', () => {
  const names = ['quay.io/a/my-httpd', 'quay.io/a/xhttpd', 'quay.io/httpd/b', 'quay.io/a/httpd-24', 'quay.io/a/httpd']
  expect(order(names, 'httpd')).toEqual([
    'quay.io/a/httpd',
    'quay.io/a/httpd-24',
    'quay.io/httpd/b',
    'quay.io/a/my-httpd',
    'quay.io/a/xhttpd',
  ])
})

it('prefers the shorter of equals', () => {
  expect(order(['quay.io/a/httpd-24-micro', 'quay.io/a/httpd-24'], 'httpd')).toEqual([
    'quay.io/a/httpd-24',
    'quay.io/a/httpd-24-micro',
  ])
})

it('marks what was typed and nothing else', () => {
  const word = fc.stringMatching(/^[a-c/.]{1,4}$/)
  fc.assert(
    fc.property(fc.stringMatching(/^[a-cA-C/.]{0,20}$/), fc.array(word, { maxLength: 3 }), (text, terms) => {
      const match = matchText(text, terms)
      expect(match !== undefined).toBe(terms.every(term => text.toLowerCase().includes(term)))
      for (const [start, end] of match?.ranges ?? [])
        expect(terms.some(term => text.slice(start, end).toLowerCase().includes(term))).toBe(true)
    }),
  )
})
