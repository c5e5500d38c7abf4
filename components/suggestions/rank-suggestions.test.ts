import { expect, it } from 'vitest'
import { rankSuggestions, type SuggestionSources } from './rank-suggestions.ts'
import { readTyped } from './read-typed.ts'

const sources: SuggestionSources = {
  shelf: {
    recent: [
      { registry: 'quay.io', name: 'podman/stable', tag: 'v5' },
      { registry: 'a.example', name: 'team/httpd' },
    ],
    pinned: [
      { registry: 'a.example', name: 'team/httpd' },
      { registry: 'a.example', name: 'team/web' },
    ],
  },
  registries: [
    { host: 'a.example', title: 'Ours', featured: ['team/web', 'team/api'] },
    { host: 'quay.io', title: 'quay.io', featured: [] },
  ],
  repositories: new Map([['a.example', ['team/api', 'team/httpd', 'tools/httpd-24', 'Evil\u202Ehttpd', '../httpd']]]),
  tags: new Map(),
}

const offered = (text: string, known: SuggestionSources = sources) =>
  rankSuggestions(readTyped(text), known).map(({ group, suggestions }) => [group, ...suggestions.map(one => one.text)])

it('begins with what is at hand, newest first', () => {
  expect(offered('')).toEqual([
    ['recent', 'quay.io/podman/stable:v5', 'a.example/team/httpd'],
    ['pinned', 'a.example/team/web'],
    ['registries', 'a.example', 'quay.io'],
  ])
})

it('offers each repository once, and no name that cannot be opened', () => {
  expect(offered('httpd')).toEqual([
    ['recent', 'a.example/team/httpd'],
    ['repositories', 'a.example/tools/httpd-24'],
  ])
})

it('finds by host, by part and by several words', () => {
  expect(offered('a.example/team/a')).toEqual([['repositories', 'a.example/team/api']])
  expect(offered('24 tools')).toEqual([['repositories', 'a.example/tools/httpd-24']])
  expect(offered('quay')).toEqual([
    ['recent', 'quay.io/podman/stable:v5'],
    ['registries', 'quay.io'],
  ])
})

it('offers tags after a colon: those that begin with the filter first', () => {
  const tags = new Map([['a.example/team/api', ['2.1', 'v1.2', '1.2', '-bad', '1.1']]])
  const [list] = rankSuggestions(readTyped('a.example/team/api:1'), { ...sources, tags })
  expect(list?.suggestions.map(({ text }) => text.split(':')[1])).toEqual(['1.2', '1.1', '2.1', 'v1.2'])
  expect(list?.suggestions[2]).toMatchObject({ href: '/image/a.example/team/api:2.1', ranges: [[21, 22]] })
})

it('leads to the page of each', () => {
  expect(
    rankSuggestions(readTyped(''), sources).flatMap(({ suggestions }) => suggestions.map(one => one.href)),
  ).toEqual([
    '/image/quay.io/podman/stable:v5',
    '/repo/a.example/team/httpd',
    '/repo/a.example/team/web',
    '/registry/a.example',
    '/registry/quay.io',
  ])
})
