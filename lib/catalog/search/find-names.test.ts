import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames } from './find-names.ts'
import { matchKinds } from './match-kind.ts'
import { matchName } from './match-name.ts'

const names = ['ubi9/httpd-24', 'library/httpd', 'web/myhttpd', 'httpd', 'apache/my-httpd', 'library/nginx']

describe('findNames', () => {
  it('puts the exact name first, then its last part, beginnings, words and the rest', () => {
    expect(findNames(names, ['httpd'], 10)).toEqual({
      best: [
        { name: 'httpd', match: 'exact' },
        { name: 'library/httpd', match: 'name' },
        { name: 'ubi9/httpd-24', match: 'prefix' },
        { name: 'apache/my-httpd', match: 'word' },
        { name: 'web/myhttpd', match: 'inside' },
      ],
      total: 5,
    })
  })

  it('counts what it does not show', () => {
    const found = findNames(names, ['httpd'], 2)
    expect(found.best.map(({ name }) => name)).toEqual(['httpd', 'library/httpd'])
    expect(found.total).toBe(5)
  })

  it('gives what sorting the whole list would give', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '/', '-'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 60 }), fc.constantFrom('a', 'ab', 'b-a'), (all, word) => {
        const matching = all.flatMap(each => {
          const match = matchName(each, [word])
          return match ? [{ name: each, match }] : []
        })
        const sorted = matching.toSorted(
          (a, b) =>
            matchKinds.indexOf(a.match) - matchKinds.indexOf(b.match) ||
            a.name.length - b.name.length ||
            (a.name < b.name ? -1 : 1),
        )
        expect(findNames(all, [word], 7)).toEqual({ best: sorted.slice(0, 7), total: matching.length })
      }),
    )
  })
})
