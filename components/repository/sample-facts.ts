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
    { tag: '1', grade: 'A', tags: ['latest', '1-281'] },
    { tag: '1-274', grade: 'C' },
  ],
  floatingTags: ['latest', '1'],
  marks: ['certified'],
  quota: { counts: 'bytes', used: 3_000_000_000, limit: 10_000_000_000, remaining: 7_000_000_000, countedFor: 'rhel9' },
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

/** What an API server of OpenShift tells. */
export const sampleStream: RepositoryFacts = {
  name: 'web/httpd',
  imageStream: {
    namespace: 'web',
    name: 'httpd',
    service: 'image-registry.openshift-image-registry.svc:5000/web/httpd',
    route: 'default-route-openshift-image-registry.apps.example.com/web/httpd',
    tags: [
      {
        tag: 'latest',
        fromKind: 'DockerImage',
        from: 'registry.redhat.io/ubi9/httpd-24:latest',
        scheduled: true,
        items: [
          {
            created: '2026-11-20T10:00:00Z',
            digest: `sha256:${'1'.repeat(64)}`,
            reference: `registry.redhat.io/ubi9/httpd-24@sha256:${'1'.repeat(64)}`,
          },
          { created: '2026-10-01T10:00:00Z', digest: `sha256:${'2'.repeat(64)}` },
        ],
      },
      {
        tag: 'broken',
        from: 'quay.io/gone/\u202eaway',
        problem: 'dockerimage.image.openshift.io not found',
        items: [],
      },
    ],
    signatures: [
      {
        digest: `sha256:${'1'.repeat(64)}`,
        name: 'a',
        type: 'atomic',
        identity: 'registry.redhat.io/ubi9/httpd-24:latest',
        issuedBy: 'Red Hat release key',
      },
    ],
  },
}
