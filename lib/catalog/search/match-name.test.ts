import { describe, expect, it } from 'vitest'
import type { MatchKind } from './match-kind.ts'
import { matchName } from './match-name.ts'

const cases: readonly (readonly [name: string, words: string, kind: MatchKind | undefined])[] = [
  ['library/httpd', 'library/httpd', 'exact'],
  ['httpd', 'httpd', 'exact'],
  ['library/httpd', 'httpd', 'name'],
  ['ubi9/httpd-24', 'httpd', 'prefix'],
  ['httpd-tools/image', 'httpd', 'prefix'],
  ['ubi9/httpd-24', 'ubi9/httpd', 'prefix'],
  ['apache/my-httpd', 'httpd', 'word'],
  ['rhscl/a.httpd_b', 'httpd', 'word'],
  ['web/myhttpd', 'httpd', 'inside'],
  ['web/nginx', 'httpd', undefined],
  ['podman/stable', 'podman stable', 'name'],
  ['podman/stable', 'stable podman', 'name'],
  ['ubi9/httpd-24', 'ubi9 httpd', 'word'],
  ['team/myhttpd-ubi9', 'ubi9 httpd', 'inside'],
  ['ubi9/nginx', 'ubi9 httpd', undefined],
  // The same part twice is not two parts.
  ['a/a', 'a b', undefined],
]

describe('matchName', () => {
  it.each(cases)('%s for “%s”: %s', (name, words, kind) => {
    expect(matchName(name, words.split(' '))).toBe(kind)
  })

  it('takes the better of several places', () => {
    expect(matchName('myhttpd/httpd-24', ['httpd'])).toBe('prefix')
    expect(matchName('myhttpd/x-httpd-y', ['httpd'])).toBe('word')
  })
})
