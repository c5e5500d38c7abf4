import { describe, expect, it } from 'vitest'
import type { SearchHit, SearchSource } from '#lib/contract/search'
import { groupHits, narrowHits } from './narrow-hits.ts'

const sources: readonly SearchSource[] = [
  { host: 'docker.io', title: 'Docker Hub', kind: 'docker-hub', classes: ['public', 'external'], ways: ['search'] },
  { host: 'quay.io', title: 'Quay.io', kind: 'quay', classes: ['red-hat-managed', 'public'], ways: ['search'] },
]

const hit = (registry: string, name: string, more: Partial<SearchHit> = {}): SearchHit => ({
  registry,
  name,
  rank: 1,
  match: 'name',
  ...more,
})
const hits = [
  hit('docker.io', 'library/httpd', { marks: ['official'], architectures: ['amd64', 'arm64'] }),
  hit('quay.io', 'a/httpd', { architectures: ['amd64'] }),
  hit('docker.io', 'b/httpd', { marks: ['verified-publisher'], contentKind: 'helm' }),
]
const named = (found: readonly SearchHit[]) => found.map(({ name }) => name)
const countsOf = (facet: string, state = {}) =>
  narrowHits(hits, sources, state)
    .facets.find(each => each.facet === facet)
    ?.values.map(({ value, count }) => [value, count])

describe('narrowHits', () => {
  it('takes any value of a facet, and all facets together', () => {
    const narrow = (state: object) => named(narrowHits(hits, sources, state).hits)
    expect(narrow({})).toEqual(['library/httpd', 'a/httpd', 'b/httpd'])
    expect(narrow({ mark: ['official', 'verified-publisher'] })).toEqual(['library/httpd', 'b/httpd'])
    expect(narrow({ arch: ['amd64'], registry: ['docker.io'] })).toEqual(['library/httpd'])
    expect(narrow({ class: ['red-hat-managed'] })).toEqual(['a/httpd'])
    expect(narrow({ kind: ['helm'], arch: ['amd64'] })).toEqual([])
  })

  it('counts what choosing a value would show', () => {
    expect(countsOf('registry')).toEqual([
      ['docker.io', 2],
      ['quay.io', 1],
    ])
    expect(countsOf('registry', { arch: ['arm64'], registry: ['quay.io'] })).toEqual([
      ['docker.io', 1],
      ['quay.io', 0],
    ])
    expect(countsOf('class')).toEqual([
      ['public', 3],
      ['external', 2],
      ['red-hat-managed', 1],
    ])
  })

  it('offers no facet that would choose nothing out, unless it is chosen', () => {
    const hubOnly = hits.filter(({ registry }) => registry === 'docker.io')
    expect(narrowHits(hubOnly, sources, {}).facets.map(({ facet }) => facet)).toEqual(['mark', 'arch', 'kind'])
    const chosen = narrowHits(hubOnly, sources, { registry: ['docker.io'] })
    expect(chosen.facets.map(({ facet }) => facet)).toContain('registry')
  })
})

it('groups by registry, in the order of the first results', () => {
  expect(groupHits(hits, sources).map(group => [group.source.host, named(group.hits)])).toEqual([
    ['docker.io', ['library/httpd', 'b/httpd']],
    ['quay.io', ['a/httpd']],
  ])
})
