import type { SuggestionSources } from './rank-suggestions.ts'
import type { Suggestion } from './suggestion.ts'

/** What the style guide shows of suggestions. */
export const repository: Suggestion = {
  group: 'repositories',
  text: 'quay.io/fedora/httpd-24',
  detail: 'Quay',
  href: '/styleguide',
  ranges: [
    [0, 4],
    [15, 20],
  ],
}

export const long: Suggestion = {
  group: 'recent',
  text: `quay.io/${'a-name-that-goes-on/'.repeat(8)}<b>httpd</b>`,
  href: '/styleguide',
  ranges: [],
}

const host = 'registry.example.com'
export const sampleSources: SuggestionSources = {
  shelf: {
    recent: [{ registry: 'quay.io', name: 'fedora/httpd-24', tag: 'latest' }],
    pinned: [{ registry: host, name: 'team/httpd' }],
  },
  registries: [{ host, title: 'Our registry', featured: ['platform/httpd-base'] }],
  repositories: new Map([[host, ['team/httpd-exporter', `team/${'very-long-name-'.repeat(7)}httpd`]]]),
  tags: new Map([[`${host}/team/httpd`, ['1.1', '1.0', '2.1']]]),
}
