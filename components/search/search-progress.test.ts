import { describe, expect, it } from 'vitest'
import type { SearchHit, SearchLine, SearchSource } from '#lib/contract/search'
import {
  addLine,
  isSortedByRank,
  noProgress,
  type SearchProgress,
  sortByRank,
  waitingSources,
} from './search-progress.ts'

const source = (host: string): SearchSource => ({
  host,
  title: host,
  kind: 'distribution',
  classes: ['enterprise'],
  ways: ['list'],
})
const asked = (...hosts: string[]): SearchLine => ({
  line: 'asked',
  words: ['httpd'],
  deadlineMs: 5000,
  sources: hosts.map(source),
})
const hit = (registry: string, name: string, rank: number): SearchHit => ({ registry, name, rank, match: 'name' })
const hits = (host: string, ...found: readonly (readonly [string, number])[]): SearchLine => ({
  line: 'hits',
  host,
  hits: found.map(([name, rank]) => hit(host, name, rank)),
})
const settled = (host: string, state: 'answered' | 'slow' = 'answered'): SearchLine => ({
  line: 'settled',
  host,
  state,
  total: 1,
  tookMs: 1,
})
const brought = (...lines: readonly SearchLine[]): SearchProgress => lines.reduce(addLine, noProgress)

describe('the progress of a search', () => {
  it('puts what comes later below, however good it is', () => {
    const progress = brought(asked('a', 'b'), hits('a', ['httpd', 100]), hits('b', ['httpd', 900]))
    expect(progress.order).toEqual(['a/httpd', 'b/httpd'])
    expect(isSortedByRank(progress)).toBe(false)
    expect(sortByRank(progress).order).toEqual(['b/httpd', 'a/httpd'])
    expect(isSortedByRank(sortByRank(progress))).toBe(true)
  })

  it('learns more of a result where it stands', () => {
    const progress = brought(asked('a'), hits('a', ['x', 100], ['y', 90]), hits('a', ['y', 5000]))
    expect(progress.order).toEqual(['a/x', 'a/y'])
    expect(progress.hits.get('a/y')?.rank).toBe(5000)
  })

  it('waits for those that have not said how it went, until the end', () => {
    const waiting = brought(asked('a', 'b'), settled('a'))
    expect(waitingSources(waiting).map(({ host }) => host)).toEqual(['b'])
    expect(waitingSources(addLine(waiting, { line: 'end', tookMs: 5000 }))).toEqual([])
  })

  it('drops what a registry no longer has once it has answered again, and keeps the others', () => {
    const first = brought(asked('a', 'b'), hits('a', ['old', 10], ['stays', 9]), hits('b', ['x', 8]), settled('a'))
    const again = [asked('a'), hits('a', ['stays', 9], ['new', 7])].reduce(addLine, first)
    expect(again.order).toEqual(['a/old', 'a/stays', 'b/x', 'a/new'])
    expect(addLine(again, settled('a', 'slow')).order).toContain('a/old')
    expect(addLine(again, settled('a')).order).toEqual(['a/stays', 'b/x', 'a/new'])
    expect(again.asked?.sources).toHaveLength(2)
  })
})
