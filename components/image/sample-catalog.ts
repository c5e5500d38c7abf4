import type { CatalogImageAnswer, ImageFacts } from '#lib/contract/vendor'

/** What a vendor's catalog knows of an image, for the style guide. */
export const sampleCatalogImage: ImageFacts = {
  id: '0'.repeat(24),
  url: 'https://catalog.redhat.com/software/containers/rhel9/httpd-24/image?image=0',
  architecture: 'amd64',
  certified: true,
  published: '2026-10-30T12:00:00.000Z',
  tags: ['1-274', '1', 'latest'],
  sizeBytes: 112_000_000,
  uncompressedSizeBytes: 331_000_000,
  grades: [
    { grade: 'B', until: '2026-12-24T00:00:00.000Z' },
    { grade: 'C', from: '2026-12-24T00:00:00.000Z' },
  ],
  advisories: ['RHSA-2026:5226', 'RHBA-2026:5229', 'RHEA-2026:5230', 'X-1'].map(id => ({
    id,
    url: `https://access.redhat.com/errata/${id}`,
    type: id.slice(0, 4),
  })),
  labels: [
    { name: 'com.redhat.component', value: 'httpd-24-container' },
    { name: 'odd', value: 'Words with \u202ehidden\u202c order' },
  ],
  packages: [
    {
      name: 'openssl-libs',
      version: '3.0.7-25.el9_3',
      source: 'openssl-1:3.0.7-25.el9_3.src',
      signedBy: '199e2f91fd431d51',
    },
    { name: 'tzdata' },
  ],
  containerfile: 'FROM ubi9/s2i-core\nUSER 1001\n',
  newer: { tag: '1', published: '2026-11-20T00:00:00.000Z' },
  knownUnder: 'registry.access.redhat.com',
}

const base = { repository: 'registry.redhat.io/rhel9/httpd-24', digest: `sha256:${'0'.repeat(64)}` }
const source = 'catalog.redhat.com'

export const sampleCatalogAnswers: Readonly<Record<string, CatalogImageAnswer>> = {
  'everything known': { ...base, source, facts: sampleCatalogImage },
  'hardly anything known': { ...base, source, facts: { certified: false } },
  'not in the catalog': {
    ...base,
    source,
    error: { code: 'not-found', message: 'catalog.redhat.com does not have it.' },
  },
  'did not answer': {
    ...base,
    source,
    error: { code: 'unreachable', message: 'catalog.redhat.com did not answer within 2.5 seconds.' },
  },
}
