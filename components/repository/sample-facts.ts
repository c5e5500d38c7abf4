import type { RepositoryAnswer, RepositoryFacts } from '#lib/contract/vendor'

/** What vendors tell of repositories, for the style guide. */
export const sampleFacts: RepositoryFacts = {
  name: 'rhel9/httpd-24',
  title: 'Apache HTTP Server 2.4',
  summary: 'Platform for running Apache httpd 2.4 or building httpd-based application',
  description:
    '# Apache HTTP Server 2.4\n\nA container image of *httpd*.\n\n- [Documentation](https://httpd.apache.org)\n',
  publisher: 'Red Hat, Inc.',
  architectures: ['amd64', 'arm64', 'ppc64le', 's390x'],
  lastUpdated: '2026-11-02T13:37:00.000Z',
  created: '2021-12-01T00:00:00.000Z',
  stars: 42,
  pulls: 1_234_567,
  categories: ['Web Services'],
  lifecycle: { stages: ['Generally Available'] },
  streams: [
    { tag: '1', grade: 'A' },
    { tag: '1-274', grade: 'C' },
  ],
  floatingTags: ['latest', '1'],
  marks: ['certified'],
  links: [{ label: 'Ecosystem Catalog', url: 'https://catalog.redhat.com/' }],
}

export const sampleAnswers: Readonly<Record<string, RepositoryAnswer>> = {
  'everything told': {
    repository: 'registry.access.redhat.com/rhel9/httpd-24',
    source: 'catalog.redhat.com',
    facts: sampleFacts,
  },
  'deprecated, with warnings': {
    repository: 'registry.redhat.io/rhel7/gone',
    source: 'catalog.redhat.com',
    facts: {
      name: 'rhel7/gone',
      summary: 'Words with \u202ehidden\u202c order',
      visibility: 'private',
      lifecycle: { stages: ['Deprecated', 'Tech Preview'], deprecated: true, techPreview: true },
      cautions: ['privileged', 'non-production', 'terms-required'],
    },
  },
  'not known there': {
    repository: 'docker.io/library/nothing',
    source: 'hub.docker.com',
    error: { code: 'not-found', message: 'hub.docker.com does not have the description of library/nothing.' },
  },
  'did not answer': {
    repository: 'docker.io/library/httpd',
    source: 'hub.docker.com',
    error: { code: 'unreachable', message: 'hub.docker.com did not answer within 2.5 seconds.' },
  },
  'nobody to ask': { repository: 'registry.example.com/app' },
}
