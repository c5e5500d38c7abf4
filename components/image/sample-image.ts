import type { ImageConfig } from '#lib/oci/config/types'
import { parseDigest } from '#lib/oci/digest/digest'
import { emptyDescriptor } from '#lib/oci/manifest/empty-descriptor'
import type { Descriptor, ImageManifest } from '#lib/oci/manifest/types'

/** What the style guide shows of one image. */
const digestOf = (digit: string) => parseDigest(`sha256:${digit.repeat(64)}`)

export const now = new Date('2026-11-21T12:00:00Z')
export const reference = { registry: 'quay.io', name: 'example/httpd', tag: '2.4', digest: digestOf('0') }

const descriptor = (mediaType: string, digit: string, title?: string): Descriptor => ({
  mediaType,
  digest: digestOf(digit),
  sizeBytes: 7_023,
  annotations: title === undefined ? {} : { 'org.opencontainers.image.title': title },
  urls: [],
})

export const imageManifest: ImageManifest = {
  kind: 'image',
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  source: 'content-type',
  family: 'oci',
  annotations: { 'org.opencontainers.image.base.name': 'quay.io/fedora/fedora:43' },
  config: descriptor('application/vnd.oci.image.config.v1+json', '1'),
  layers: [descriptor('application/vnd.oci.image.layer.v1.tar+gzip', '2')],
}

export const chart: ImageManifest = {
  ...imageManifest,
  kind: 'artifact',
  annotations: { 'org.opencontainers.image.title': 'httpd' },
  config: descriptor('application/vnd.cncf.helm.config.v1+json', '3'),
  layers: [descriptor('application/vnd.cncf.helm.chart.content.v1.tar+gzip', '4')],
}

/** About an image; the file's name tries to look like another. */
export const sbom: ImageManifest = {
  ...chart,
  artifactType: 'application/spdx+json',
  subject: { ...descriptor(imageManifest.mediaType, '0') },
  annotations: {},
  config: emptyDescriptor,
  layers: [
    descriptor('application/spdx+json', '5', `sbom-${'of-many-things-'.repeat(12)}.json`),
    descriptor('text/<b>plain</b>', '6', '../invoice\u202efdp.exe'),
  ],
}

export const config: ImageConfig = {
  created: '2026-11-18T09:30:00Z',
  author: 'Course <course@example.com>',
  architecture: 'amd64',
  os: 'linux',
  execution: {
    user: '1001',
    exposedPorts: ['8080/tcp'],
    env: ['PATH=/usr/bin', 'HTTPD_VERSION=2.4'],
    entrypoint: ['container-entrypoint'],
    cmd: ['/usr/bin/run-httpd'],
    volumes: ['/var/www/html'],
    workingDir: '/opt/app-root',
    labels: { 'org.opencontainers.image.licenses': 'Apache-2.0' },
    stopSignal: 'SIGWINCH',
    onBuild: [],
  },
  diffIds: [],
  history: [{ createdBy: 'RUN dnf install -y httpd', emptyLayer: false }],
}

export const emptyConfig: ImageConfig = {
  architecture: '',
  os: 'linux',
  execution: { exposedPorts: [], env: [], volumes: [], labels: {}, onBuild: [] },
  diffIds: [],
  history: [],
}

/** Labels that would do harm as HTML, as text of another direction or by their length. */
export const hostileConfig: ImageConfig = {
  ...config,
  author: '<script>alert(1)</script>',
  execution: {
    ...config.execution,
    user: '<b>root</b>',
    labels: { 'invoice\u202efdp.exe': '<img src=x onerror=alert(1)>', long: 'a'.repeat(4_000) },
  },
}
