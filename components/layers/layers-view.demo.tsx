import { verbatim } from '#lib/messages/say'
import { type DiffId, parseDigest } from '#lib/oci/digest/digest'
import type { Demos } from '../ui/demos.tsx'
import { LayersView } from './layers-view.tsx'

const digestOf = (digit: string) => parseDigest(`sha256:${digit.repeat(64)}`)
const reference = { registry: 'quay.io', name: 'podman/hello', tag: 'latest', digest: digestOf('0') }
const now = new Date('2026-11-21T12:00:00Z')

const layer = (digit: string, sizeBytes: number) => ({
  mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
  digest: digestOf(digit),
  sizeBytes,
  annotations: {},
  urls: [],
})

const child = (digit: string, architecture: string) => ({
  descriptor: {
    ...layer(digit, 556),
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    platform: { os: 'linux', architecture },
  },
  attestation: architecture === 'unknown',
})

export const demos: Demos = {
  'sparse index': () => (
    <LayersView
      reference={reference}
      now={now}
      indexes={[
        {
          digest: digestOf('0'),
          mediaType: 'application/vnd.oci.image.index.v1+json',
          entries: [
            { ...child('1', 'amd64'), state: 'present', sizeBytes: 112_000_000, layerCount: 2 },
            { ...child('2', 'arm64'), state: 'absent', words: 'Not found' },
            { ...child('3', 'unknown'), state: 'present' },
          ],
        },
      ]}
      chosen={{
        digest: digestOf('1'),
        platform: 'linux/amd64',
        config: { ...layer('4', 7_023), mediaType: 'application/vnd.oci.image.config.v1+json' },
        layers: [layer('5', 78_200_000), layer('6', 33_600_000)],
        diffIds: [digestOf('7'), digestOf('8')] as unknown as readonly DiffId[],
        lines: [
          { text: 'ADD rootfs.tar.gz /', layerIndex: 0 },
          { text: 'ENV LANG=C.UTF-8' },
          { text: 'RUN dnf install -y httpd', layerIndex: 1, created: '2026-11-18T09:30:00Z' },
        ],
        base: { count: 1, name: 'quay.io/fedora/fedora:43', evidence: [verbatim('History says so.')] },
        sizesKnown: true,
      }}
    />
  ),
}
