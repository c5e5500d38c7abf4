import type { FileRow } from '#lib/contract/files'
import type { FileLayer, FilesPlace } from '#lib/contract/views/files'
import { parseDigest } from '#lib/oci/digest/digest'

/** What the style guide shows of files. */
const digestOf = (digit: string) => parseDigest(`sha256:${digit.repeat(64)}`)

export const now = new Date('2026-11-21T12:00:00Z')

export const place: FilesPlace = {
  reference: { registry: 'quay.io', name: 'example/httpd', tag: '2.4', digest: digestOf('0') },
  path: 'etc/httpd',
}

export const layers: readonly FileLayer[] = [
  { digest: digestOf('1'), sizeBytes: 78_200_000, text: 'ADD rootfs.tar.gz /' },
  { digest: digestOf('2'), sizeBytes: 33_600_000, text: 'RUN dnf install -y httpd && dnf clean all' },
  { digest: digestOf('3'), sizeBytes: 1_024, text: 'COPY httpd.conf /etc/httpd/conf/' },
]

const row = (name: string, more: Partial<FileRow> = {}): FileRow => ({
  name,
  path: `etc/httpd/${name}`,
  type: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  userName: 'root',
  groupName: 'root',
  sizeBytes: 12_005,
  modified: '2026-11-18T09:30:00Z',
  layer: 1,
  changes: [{ layer: 1, kind: 'added' }],
  ...more,
})

export const file = row('httpd.conf', {
  layer: 2,
  changes: [
    { layer: 1, kind: 'added' },
    { layer: 2, kind: 'changed' },
  ],
})

export const removed = row('welcome.conf', {
  removed: true,
  changes: [
    { layer: 1, kind: 'added' },
    { layer: 2, kind: 'removed' },
  ],
})

export const rows: readonly FileRow[] = [
  row('conf.d', { type: 'directory', mode: 0o755, sizeBytes: 4_310, count: 7 }),
  file,
  row('logs', { type: 'symlink', mode: 0o777, sizeBytes: 0, linkTarget: '../../var/log/httpd' }),
  row('suexec', { mode: 0o4750, userName: 'apache', uid: 48 }),
  removed,
  row(`a-name-that-goes-on-${'and-on-'.repeat(12)}.conf`, { uid: 65_534, gid: 65_534, userName: '', groupName: '' }),
  row('\u202egnp.exe'),
]

export const listing = {
  digest: '',
  layers: [],
  entry: rows[0] as (typeof rows)[number],
  total: rows.length,
  entries: [...rows],
}
