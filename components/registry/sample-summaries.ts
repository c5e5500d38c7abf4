import type { RepositorySummary } from '#lib/contract/vendor'

/** Repositories as vendors sum them up, for the style guide. */
export const sampleSummaries: readonly RepositorySummary[] = [
  {
    name: 'library/httpd',
    summary: 'The Apache HTTP Server Project',
    stars: 4_900,
    pulls: 1_000_000_000,
    marks: ['official'],
    lastUpdated: '2026-11-02T13:37:00.000Z',
    architectures: ['amd64', 'arm64', 's390x'],
  },
  { name: 'somebody/httpd', publisher: 'somebody', stars: 0, pulls: 12, visibility: 'private' },
  { name: 'gone/httpd', title: 'Apache 2.2', deprecated: true, summary: 'Reads \u202egnorw\u202c here' },
]
