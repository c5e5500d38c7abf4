import type { OpenedFacts } from '#lib/contract/views/image-frame'
import { parseDigest } from '#lib/oci/digest/digest'
import type { Demos } from '../ui/demos.tsx'
import { ImageHeader } from './image-header.tsx'

const digest = parseDigest(`sha256:${'77aa1c04'.repeat(8)}`)
const now = new Date('2026-11-21T12:00:00Z')

const index: OpenedFacts = {
  pinned: { registry: 'registry.access.redhat.com', name: 'ubi9/httpd-24', tag: '1-274', digest },
  resolvedAt: now,
  kind: 'image',
  type: { mediaType: 'application/vnd.oci.image.manifest.v1+json', source: 'content-type', family: 'oci' },
  isIndex: true,
  platform: 'linux/amd64',
  platforms: ['linux/amd64', 'linux/arm64'],
  chosenDigest: parseDigest(`sha256:${'38427c29'.repeat(8)}`),
  sizeBytes: 112_345_678,
  layerCount: 4,
  created: '2026-11-18T09:30:00Z',
  base: { count: 3, name: 'registry.access.redhat.com/ubi9/s2i-base:latest', evidence: [] },
  warnings: [],
}

const artifact: OpenedFacts = {
  pinned: { registry: 'quay.io', name: 'example/chart', digest },
  kind: 'artifact',
  type: { mediaType: 'application/vnd.oci.image.manifest.v1+json', source: 'body', family: 'oci' },
  isIndex: false,
  platforms: [],
  sizeBytes: 773,
  layerCount: 1,
  warnings: [],
}

export const demos: Demos = {
  'image of an index, by tag': () => <ImageHeader opened={index} now={now} />,
  'artifact, by digest': () => <ImageHeader opened={artifact} now={now} />,
}
