import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchGlob } from './match-glob.ts'
import { normalisePath } from './normalise-path.ts'
import { bytesOfText, textOfBytes } from './path-text.ts'
import { readMarker } from './whiteout.ts'

describe('path text', () => {
  // What Python prints for os.fsdecode(bytes) under UTF-8.
  it.each([
    ['636166c3a9', 'café'],
    ['636166e9', 'caf\udce9'],
    ['ff2ffe', '\udcff/\udcfe'],
    ['eda080', '\udced\udca0\udc80'],
    ['c0af', '\udcc0\udcaf'],
    ['e282', '\udce2\udc82'],
    ['efbfbd', '\ufffd'],
    ['f09f9a80', '🚀'],
  ])('of %s', (hex, text) => {
    expect(textOfBytes(Buffer.from(hex, 'hex'))).toBe(text)
    expect(bytesOfText(text).toString('hex')).toBe(hex)
  })

  it('leads back to the bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), bytes => {
        expect(Buffer.from(bytesOfText(textOfBytes(bytes)))).toEqual(Buffer.from(bytes))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('normalisePath', () => {
  it.each([
    ['./usr/bin/', 'usr/bin'],
    ['/usr/bin', 'usr/bin'],
    ['usr//bin', 'usr/bin'],
    ['usr/./bin/.', 'usr/bin'],
    ['.', ''],
    ['./', ''],
    ['/', ''],
    ['...', '...'],
    ['.hidden/..data', '.hidden/..data'],
  ])('%s is %s', (name, path) => expect(normalisePath(name)).toEqual({ path }))

  it.each([
    ['a/../b', 'parent-segment'],
    ['../b', 'escapes-root'],
    ['/..', 'escapes-root'],
    ['a/../../b', 'escapes-root'],
    ['x'.repeat(4097), 'path-too-long'],
    ['d/'.repeat(129), 'path-too-deep'],
  ])('says what is the matter with %s', (name, issue) => expect(normalisePath(name).issue).toBe(issue))
})

describe('readMarker', () => {
  it.each([
    ['.wh.x', { kind: 'whiteout', name: 'x' }],
    ['.wh..wh..opq', { kind: 'opaque' }],
    ['.wh..hidden', { kind: 'whiteout', name: '.hidden' }],
    ['.wh.', { kind: 'bad' }],
    ['.wh...', { kind: 'bad' }],
    ['x.wh.', undefined],
  ])('%s', (name, marker) => expect(readMarker(name)).toEqual(marker))
})

// As bash matches them with globstar and nocasematch.
describe('matchGlob', () => {
  it.each([
    ['*.so', 'usr/lib/libz.so', true],
    ['*.so', 'usr/lib/libz.so.1', false],
    ['usr/*/x', 'usr/lib/x', true],
    ['usr/*/x', 'usr/lib/a/x', false],
    ['usr/**/x', 'usr/lib/a/x', true],
    ['usr/**/x', 'usr/x', true],
    ['/etc/*', 'etc/passwd', true],
    ['**/*.conf', 'etc/a/b.conf', true],
    ['etc/**', 'etc/a/b', true],
    ['file?', 'file1', true],
    ['file?', 'file', false],
    ['[a-c]*', 'beta', true],
    ['[!a-c]*', 'beta', false],
    ['README*', 'usr/readme.md', true],
    ['a[', 'a[', true],
    ['', 'a', false],
    ['*', 'a', true],
  ])('%s and %s: %s', (pattern, path, expected) => expect(matchGlob(pattern, path)).toBe(expected))

  it('is not kept busy by patterns made for that', () => {
    expect(matchGlob(`${'*a'.repeat(100)}b`, 'a'.repeat(4000))).toBe(false)
    expect(matchGlob(`${'**/a*'.repeat(50)}b`, 'a/'.repeat(2000))).toBe(false)
  })
})
