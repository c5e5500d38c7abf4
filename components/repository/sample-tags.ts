import type { TagTableState } from '#lib/contract/tag-table'
import type { TagDetails, TagRow, TagsAnswer } from '#lib/contract/tags'
import type { Repository } from '#lib/oci/reference/types'

export const sampleRepository: Repository = { registry: 'registry.example.com', name: 'team/httpd' }

export const sampleState: TagTableState = { sort: '-name', filter: '', kind: 'image', details: false }

const digestOf = (part: string) => `sha256:${part.repeat(8)}`

const index: TagDetails = {
  digest: digestOf('38427c29'),
  mediaType: 'application/vnd.oci.image.index.v1+json',
  content: 'index',
  platforms: ['linux/amd64', 'linux/arm64', 'linux/ppc64le', 'linux/s390x', 'windows/amd64'].map((platform, place) => ({
    platform,
    digest: digestOf(`9ab1000${place}`),
    ...(place === 3 ? { absent: true } : { sizeBytes: 112_345_678 + place }),
  })),
  sizeBytes: 112_345_678,
  created: '2026-11-18T09:30:00Z',
}

const chart: TagDetails = {
  digest: digestOf('77aa1c04'),
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  content: 'artifact',
  artifactType: 'application/vnd.cncf.helm.config.v1+json',
  platforms: [],
  sizeBytes: 1_083,
}

const floating = { kind: 'image', looks: 'floating', reason: 'The name says that it moves to each new build.' } as const
const fixed = { kind: 'image', looks: 'fixed', reason: 'The name carries a build number.' } as const

export const unreadRow: TagRow = { ...floating, tag: 'unread' }

/** Rows in each state: complete, the same bytes under other names, an artifact, a failure. */
export const sampleRows: readonly TagRow[] = [
  { ...floating, tag: 'latest', details: index },
  { ...floating, tag: '2.4', details: index },
  { ...fixed, tag: '2.4.62-1', details: index },
  { ...floating, tag: '2', details: index },
  { ...floating, tag: `nightly-${'averylongname'.repeat(5)}`, details: chart, artifactTitle: 'Helm chart config' },
  {
    ...floating,
    tag: 'gone',
    error: { code: 'not-found', message: 'The registry lists this tag and does not have it.' },
  },
]

export const sampleTags: TagsAnswer = {
  repository: 'registry.example.com/team/httpd',
  total: sampleRows.length,
  all: sampleRows.length,
  truncated: false,
  rows: [...sampleRows],
}
