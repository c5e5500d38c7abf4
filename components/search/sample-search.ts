import type { SearchHit, SearchLine, SearchSource } from '#lib/contract/search'

/** A search as registries answer it, for demos. */
export const sampleNow = new Date('2026-11-22T12:00:00Z')

export const sampleSources: readonly SearchSource[] = [
  { host: 'docker.io', title: 'Docker Hub', kind: 'docker-hub', classes: ['public', 'external'], ways: ['search'] },
  {
    host: 'registry.example.com',
    title: 'Our registry',
    kind: 'distribution',
    classes: ['enterprise'],
    ways: ['list'],
  },
  { host: 'slow.example.com', title: 'slow.example.com', kind: 'harbor', classes: ['enterprise'], ways: ['search'] },
  {
    host: 'ghcr.io',
    title: 'GitHub Container Registry',
    kind: 'ghcr',
    classes: ['public', 'external'],
    ways: [],
    why: 'It lists its repositories to nobody. Open a repository by its name.',
  },
]

export const sampleHits: readonly SearchHit[] = [
  {
    registry: 'docker.io',
    name: 'library/httpd',
    match: 'name',
    rank: 1200,
    summary: 'The Apache HTTP Server Project',
    publisher: 'Docker official images',
    stars: 4_812,
    pulls: 1_203_441_882,
    lastUpdated: '2026-11-19T08:00:00Z',
    marks: ['official'],
    architectures: ['amd64', 'arm64', 'arm/v7', 'ppc64le', 's390x', '386', 'riscv64'],
    tag: { name: '2.4', state: 'found' },
  },
  {
    registry: 'docker.io',
    name: 'bitnami/apache',
    title: 'Apache \u202ereversed',
    match: 'described',
    rank: 300,
    summary: 'httpd <script>alert(1)</script> packaged',
    marks: ['verified-publisher'],
    deprecated: true,
    tag: { name: '2.4', state: 'unknown' },
  },
  ...['team/httpd', 'platform/my-httpd', `team/${'a-very-long-name-'.repeat(8)}httpd`].map(
    (name): SearchHit => ({
      registry: 'registry.example.com',
      name,
      match: 'name',
      rank: 1100,
      visibility: 'private',
      contentKind: 'helm',
      tag: { name: '2.4', state: 'absent' },
    }),
  ),
  ...Array.from(
    { length: 9 },
    (_, index): SearchHit => ({
      registry: 'registry.example.com',
      name: `apps/httpd-${index}`,
      match: 'prefix',
      rank: 900,
    }),
  ),
]

export const sampleLines: readonly SearchLine[] = [
  { line: 'asked', words: ['httpd'], tag: '2.4', deadlineMs: 5000, sources: [...sampleSources] },
  { line: 'hits', host: 'docker.io', hits: [...sampleHits] },
  { line: 'settled', host: 'docker.io', state: 'answered', total: 2, tookMs: 412 },
  {
    line: 'settled',
    host: 'registry.example.com',
    state: 'answered',
    total: 144,
    tookMs: 35,
    list: { readAt: '2026-11-22T11:40:00Z', count: 1_288, state: 'whole' },
  },
]

/** The same at its end, one registry having kept everybody waiting. */
export const sampleEnd: readonly SearchLine[] = [
  ...sampleLines,
  { line: 'settled', host: 'slow.example.com', state: 'slow', total: 0, tookMs: 5000 },
  { line: 'end', tookMs: 5003 },
]
