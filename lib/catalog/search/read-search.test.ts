import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSearch, type Search } from './read-search.ts'

const hex = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const digest = `sha256:${hex}`

const cases: readonly (readonly [text: string, search: object])[] = [
  ['httpd', { words: ['httpd'] }],
  ['  Apache   HTTPD ', { words: ['apache', 'httpd'] }],
  ['ubi9/httpd-24', { words: ['ubi9/httpd-24'] }],
  ['httpd:2.4', { words: ['httpd'], tag: '2.4' }],
  ['httpd:latest apache', { words: ['httpd', 'apache'], tag: 'latest' }],
  ['quay.io/podman/stable:v5', { words: ['podman/stable'], registry: 'quay.io', tag: 'v5' }],
  ['localhost:5000/app', { words: ['app'], registry: 'localhost:5000' }],
  ['localhost:5000/app:1', { words: ['app'], registry: 'localhost:5000', tag: '1' }],
  ['docker://index.docker.io/library/httpd', { words: ['library/httpd'], registry: 'docker.io' }],
  ['https://quay.io/repository', { words: ['repository'], registry: 'quay.io' }],
  [digest, { words: [], digest }],
  [hex, { words: [], digest }],
  [`@${digest}`, { words: [], digest }],
  [`httpd@${digest}`, { words: ['httpd'], digest }],
  [`quay.io/a/b:1@${digest}`, { words: ['a/b'], registry: 'quay.io', tag: '1', digest }],
  // No digest, but it can be looked for all the same.
  ['sha256:abc', { words: ['sha256'], tag: 'abc' }],
  ['/httpd/', { words: ['httpd'] }],
  ['httpd httpd', { words: ['httpd'] }],
]

describe('readSearch', () => {
  it.each(cases)('%s', (text, search) => {
    expect(readSearch(text)).toEqual(search)
  })

  it.each(['', '   ', '/', 'quay.io/'])('says that “%s” is nothing to search for', text => {
    expect(() => readSearch(text)).toThrow(expect.objectContaining({ code: 'invalid-request' }))
  })

  it('refuses a text that is no search before it looks into it', () => {
    expect(() => readSearch('/'.repeat(1024 * 1024))).toThrow(expect.objectContaining({ code: 'invalid-request' }))
  })

  it('reads any text into few words', () => {
    const read = (text: string): Search | undefined => {
      try {
        return readSearch(text)
      } catch {
        return undefined
      }
    }
    fc.assert(fc.property(fc.string(), text => (read(text)?.words.length ?? 0) <= 8))
  })
})
