import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyShelf,
  isPinned,
  maxPinned,
  maxRecent,
  readShelf,
  type Shelf,
  withoutEntry,
  withoutList,
  withPin,
  withVisit,
  writeShelf,
} from './shelf.ts'

const at = (name: string, tag?: string) => ({ registry: 'quay.io', name, ...(tag !== undefined && { tag }) })

describe('recent', () => {
  it('is one entry a repository, the newest first, with the tag opened last', () => {
    const shelf = [at('a/b', '1'), at('c/d'), at('a/b', '2')].reduce(withVisit, emptyShelf)
    expect(shelf.recent).toEqual([at('a/b', '2'), at('c/d')])
  })

  it('forgets the oldest', () => {
    const visits = Array.from({ length: maxRecent + 5 }, (_, index) => at(`a/b${index}`))
    const { recent } = visits.reduce(withVisit, emptyShelf)
    expect(recent).toHaveLength(maxRecent)
    expect(recent[0]).toEqual(visits.at(-1))
  })
})

describe('pinned', () => {
  it('is a repository without a tag, and can be taken away again', () => {
    const shelf = withPin(emptyShelf, at('a/b', '1'))
    expect(shelf.pinned).toEqual([at('a/b')])
    expect(isPinned(shelf, at('a/b'))).toBe(true)
    expect(isPinned(shelf, { registry: 'docker.io', name: 'a/b' })).toBe(false)
    expect(withoutEntry(shelf, 'pinned', at('a/b'))).toEqual(emptyShelf)
  })

  it('stays when the recent ones are cleared', () => {
    const shelf = withVisit(withPin(emptyShelf, at('a/b')), at('c/d'))
    expect(withoutList(shelf, 'recent')).toEqual({ pinned: [at('a/b')], recent: [] })
  })
})

describe('what was stored', () => {
  it('is read as it was written', () => {
    const shelf: Shelf = { pinned: [at('a/b')], recent: [at('c/d', '1.0'), at('a/b')] }
    expect(readShelf(writeShelf(shelf))).toEqual(shelf)
  })

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another version', JSON.stringify({ version: 2, pinned: [at('a/b')], recent: [] })],
    ['no lists', JSON.stringify({ version: 1, pinned: 'a/b', recent: { 0: at('a/b') } })],
    ['too much', `{"version":1,"pinned":[],"recent":[]}${' '.repeat(200_000)}`],
  ])('is an empty shelf: %s', (_, text) => {
    expect(readShelf(text)).toEqual(emptyShelf)
  })

  it('is read without what is no repository', () => {
    const hostile = [
      null,
      1,
      'quay.io/a/b',
      { registry: 'quay.io' },
      { registry: 'quay.io', name: '../..' },
      { registry: 'javascript:alert(1)', name: 'a' },
      { registry: 'quay.io', name: 'a\u202Eb' },
      { registry: 'quay.io', name: 'a'.repeat(256) },
      at('a/b'),
      at('a/b'),
      { ...at('c/d'), tag: '-no' },
    ]
    const { pinned } = readShelf(JSON.stringify({ version: 1, pinned: hostile, recent: [] }))
    expect(pinned).toEqual([at('a/b'), at('c/d')])
  })

  it('is bounded, whatever was written', () => {
    const many = Array.from({ length: 300 }, (_, index) => at(`a${index}`))
    const shelf = readShelf(JSON.stringify({ version: 1, pinned: many, recent: many }))
    expect([shelf.pinned.length, shelf.recent.length]).toEqual([maxPinned, maxRecent])
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        expect(Object.keys(readShelf(text)).sort()).toEqual(['pinned', 'recent'])
      }),
    )
  })
})
