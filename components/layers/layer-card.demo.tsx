import { type DiffId, parseDigest } from '#lib/oci/digest/digest'
import type { Demos } from '../ui/demos.tsx'
import { LayerCard } from './layer-card.tsx'
import type { LayerRow } from './layer-rows.ts'

const now = new Date('2026-11-21T12:00:00Z')
const digest = parseDigest(`sha256:${'38427c29'.repeat(8)}`)

const row: LayerRow = {
  kind: 'layer',
  index: 0,
  fromBase: true,
  descriptor: {
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    digest,
    sizeBytes: 78_200_000,
    annotations: {},
    urls: [],
  },
  diffId: digest as unknown as DiffId,
  line: { text: 'RUN dnf install -y httpd && dnf clean all', layerIndex: 0, created: '2026-11-18T09:30:00Z' },
}
const { line: _line, diffId: _diffId, ...bare } = row

export const demos: Demos = {
  'shared with the base': () => <LayerCard row={row} count={3} largestBytes={78_200_000} now={now} />,
  'foreign and hostile': () => (
    <LayerCard
      row={{
        ...row,
        index: 1,
        fromBase: false,
        descriptor: {
          ...row.descriptor,
          mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
          urls: ['javascript:alert(1)', `https://example.com/${'a'.repeat(600)}`],
          annotations: { '<b>name</b>': 'invoice\u202efdp.exe' },
        },
        line: { text: `COPY ${'a-long-name '.repeat(100)} /`, layerIndex: 1 },
      }}
      count={3}
      largestBytes={156_400_000}
      now={now}
    />
  ),
  'nothing known but the digest': () => (
    <LayerCard
      row={{ ...bare, index: 2, fromBase: false, descriptor: { ...row.descriptor, mediaType: 'x/unheard-of' } }}
      count={3}
      now={now}
    />
  ),
}
