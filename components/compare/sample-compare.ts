import type { CompareAnswer, ComparedSide, CompareSummary } from '#lib/contract/compare'
import type { ConfigLevel } from '#lib/contract/compare/config'
import type { FileDiff } from '#lib/contract/compare/file'
import { type ComparedFile, type ComparedFileSide, type FilesLevel, noFileCounts } from '#lib/contract/compare/files'
import type { LayersLevel } from '#lib/contract/compare/layers'
import type { PackagesLevel } from '#lib/contract/compare/packages'
import type { IndexLevel } from '#lib/contract/compare/platforms'
import type { CompareFacts, ComparePlace } from '#lib/contract/views/compare'
import { AppError } from '#lib/errors/app-error'
import { verbatim } from '#lib/messages/say'
import { parseDigest } from '#lib/oci/digest/digest'

/** What the style guide shows of a compare. */
const digestOf = (digit: string) => parseDigest(`sha256:${digit.repeat(64)}`)

const repository = { registry: 'quay.io', name: 'example/httpd' }

export const place: ComparePlace = {
  from: { ...repository, tag: '1-273' },
  to: { ...repository, tag: '1-274' },
  pinned: {
    from: { ...repository, tag: '1-273', digest: digestOf('a') },
    to: { ...repository, tag: '1-274', digest: digestOf('b') },
  },
  view: 'summary',
  state: {},
  rules: [],
  platforms: { from: ['linux/amd64', 'linux/arm64'], to: ['linux/amd64', 'linux/arm64'] },
  now: new Date('2026-11-21T12:00:00Z'),
  origin: 'https://portolan.example',
  plainHosts: {},
}

const side = (digit: string, tag: string): ComparedSide => ({
  reference: `quay.io/example/httpd:${tag}`,
  digest: digestOf(digit),
  manifestDigest: digestOf(digit),
  configDigest: digestOf(digit),
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  isIndex: true,
  platform: 'linux/amd64',
  created: '2026-11-18T09:30:00Z',
  layerCount: 4,
  sizeBytes: 112_000_000,
})

const counts = { ...noFileCounts, added: 12, removed: 3, content: 140, metadata: 7, renamed: 1 }

export const summary: CompareSummary = {
  same: false,
  reason: 'content',
  from: side('a', '1-273'),
  to: side('b', '1-274'),
  sizeDifferenceBytes: 1_200_000,
  layers: { shared: 3, from: 4, to: 4 },
  transfer: { toBytes: 18_000_000, fromBytes: 17_400_000 },
  config: { count: 2, added: 1, removed: 0 },
  index: { added: 1, removed: 0, changed: 2 },
  files: counts,
  packages: { up: 9, down: 0, added: 1, removed: 0, changed: 0 },
  ignored: [],
}

const fileSide = (sizeBytes: number): ComparedFileSide => ({
  ...{ type: 'file', mode: 0o644, uid: 0, gid: 0, sizeBytes },
  ...{ modified: '2026-11-18T09:30:00Z', layer: 1, layerDigest: digestOf('1') },
})

const file = (
  path: string,
  state: NonNullable<ComparedFile['state']>,
  more: Partial<ComparedFile> = {},
): ComparedFile => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  path,
  state,
  aspects: [],
  ...(state !== 'added' && { from: fileSide(12_005) }),
  ...(state !== 'removed' && { to: fileSide(12_420) }),
  ...more,
})

export const files: FilesLevel = {
  counts,
  path: '',
  total: 6,
  entries: [
    file('etc/httpd/conf/httpd.conf', 'content', { aspects: ['size', 'content', 'time'] }),
    file('etc/httpd/conf.d/welcome.conf', 'removed'),
    file('usr/bin/httpd', 'metadata', { aspects: ['mode', 'time'] }),
    file('usr/share/doc/httpd/NEWS', 'added'),
    file('usr/share/doc/httpd/README-2', 'renamed', { renamedFrom: 'usr/share/doc/httpd/README' }),
    file(`var/lib/a-name-that-goes-on-${'and-on-'.repeat(14)}end`, 'content', { aspects: ['content'] }),
  ],
  unreadLayers: 0,
  hashed: { files: 12, bytes: 3_100_000 },
}

const dpkg = { path: 'var/lib/dpkg/status', fileList: 'var/lib/dpkg/info/libssl3:amd64.list' }

export const packages: PackagesLevel = {
  counts: { up: 3, down: 1, added: 1, removed: 1, changed: 0 },
  packages: [
    {
      state: 'up',
      ecosystem: 'deb',
      name: 'libssl3',
      architecture: 'amd64',
      from: { version: '3.0.14-1~deb12u2', licences: [], ...dpkg },
      to: { version: '3.0.15-1~deb12u1', licences: [], ...dpkg },
    },
    {
      state: 'up',
      ecosystem: 'rpm',
      name: 'httpd',
      architecture: 'x86_64',
      from: { version: '2.4.57-8.el9', licences: [], path: 'var/lib/rpm/rpmdb.sqlite' },
      to: { version: '2.4.62-1.el9', licences: [], path: 'var/lib/rpm/rpmdb.sqlite' },
    },
    {
      state: 'up',
      ecosystem: 'rpm',
      name: 'openssl-libs',
      source: 'openssl',
      from: { version: '1:3.0.7-27.el9', licences: [], path: 'var/lib/rpm/rpmdb.sqlite' },
      to: { version: '1:3.2.2-6.el9', licences: [], path: 'var/lib/rpm/rpmdb.sqlite' },
    },
    {
      state: 'removed',
      ecosystem: 'rpm',
      name: 'which',
      from: { version: '2.21-29.el9', licences: [], path: 'var/lib/rpm/rpmdb.sqlite' },
    },
    {
      state: 'down',
      ecosystem: 'npm',
      name: 'semver',
      from: { version: '7.6.0', licences: [], path: 'usr/lib/node_modules/semver/package.json' },
      to: { version: '7.5.4', licences: [], path: 'usr/lib/node_modules/semver/package.json' },
    },
    {
      state: 'added',
      ecosystem: 'npm',
      name: 'undici',
      to: { version: '7.1.0', licences: [], path: 'usr/lib/node_modules/undici/package.json' },
    },
  ],
  remarks: { from: 0, to: 1 },
}

export const config: ConfigLevel = {
  changes: [
    { section: 'env', key: 'PATH', state: 'changed', from: '/usr/bin', to: '/usr/local/bin:/usr/bin' },
    {
      section: 'labels',
      key: 'build-date',
      state: 'changed',
      from: '2026-11-01',
      to: '2026-11-18',
      ignoredBy: 'image-times',
    },
    { section: 'ports', key: '8443/tcp', state: 'added', to: '8443/tcp' },
    { section: 'user', state: 'removed', from: '1001' },
    { section: 'history', key: '3', state: 'changed', from: 'RUN dnf update', to: 'RUN dnf upgrade' },
  ],
  count: 4,
  containerfile: {
    lines: [
      { state: 'same', from: 1, to: 1, text: 'FROM registry.access.redhat.com/ubi9:9.4' },
      { state: 'removed', from: 2, text: 'RUN dnf update' },
      { state: 'added', to: 2, text: 'RUN dnf upgrade' },
      { state: 'same', from: 3, to: 3, text: 'CMD ["/usr/sbin/httpd"]' },
    ],
  },
}

const layer = (index: number, digit: string, instruction: string) => ({
  ...{ index, digest: digestOf(digit), diffId: digestOf(digit) },
  ...{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', sizeBytes: 33_600_000, instruction },
})

export const layers: LayersLevel = {
  pairs: [
    {
      state: 'same',
      isBase: true,
      from: layer(0, '1', 'ADD rootfs.tar.gz /'),
      to: layer(0, '1', 'ADD rootfs.tar.gz /'),
    },
    {
      state: 'recompressed',
      isBase: true,
      from: layer(1, '2', 'COPY ca /etc/pki'),
      to: layer(1, '3', 'COPY ca /etc/pki'),
    },
    {
      state: 'rebuilt',
      from: layer(2, '4', 'RUN dnf install -y httpd && dnf clean all'),
      to: layer(2, '5', 'RUN dnf install -y httpd && dnf clean all'),
    },
    { state: 'moved', from: layer(3, '6', 'COPY site /var/www'), to: layer(4, '6', 'COPY site /var/www') },
    { state: 'removed', from: layer(4, '7', 'RUN useradd web') },
    { state: 'added', to: layer(3, '8', 'COPY httpd.conf /etc/httpd/conf/') },
  ],
  sharedBase: 2,
  base: { from: 'registry.access.redhat.com/ubi9:9.4', to: 'registry.access.redhat.com/ubi9:9.4' },
}

const child = (digit: string) => ({
  digest: digestOf(digit),
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  sizeBytes: 1_024,
})

export const index: IndexLevel = {
  platforms: [
    { platform: 'linux/amd64', state: 'changed', from: child('1'), to: child('2') },
    { platform: 'linux/arm64', state: 'same', from: child('3'), to: child('3') },
    { platform: 'linux/s390x', state: 'added', to: child('4') },
    { platform: 'linux/ppc64le', state: 'removed', from: child('5') },
  ],
  count: 3,
  from: { platforms: ['linux/amd64', 'linux/arm64'], missing: [], rows: [], hasPackages: false },
  to: {
    platforms: ['linux/amd64', 'linux/arm64', 'linux/s390x'],
    missing: ['linux/s390x'],
    rows: [
      {
        kind: 'config',
        key: 'user',
        values: [{ value: '1001', platforms: ['linux/amd64'] }, { platforms: ['linux/arm64'] }],
      },
    ],
    hasPackages: false,
  },
}

export const answer: CompareAnswer = { summary, files, packages, config, layers, index }
export const facts: CompareFacts = { answer, contents: { kind: 'known' } }

export const failure = new AppError('unauthorized', verbatim('The registry registry.redhat.io wants a login.'), {
  hint: verbatim('Log in and reload.'),
  host: 'registry.redhat.io',
})

const named = (path: string, digit: string) => ({ path, type: 'file', sizeBytes: 120, sha256: digit.repeat(64) })
const same = (from: number, to: number, text: string) => ({ state: 'same' as const, from, to, text })

export const textDiff: FileDiff = {
  kind: 'text',
  from: named('etc/httpd/conf/httpd.conf', 'a'),
  to: named('etc/httpd/conf/httpd.conf', 'b'),
  same: false,
  counts: { added: 2, removed: 1 },
  hunks: [
    {
      fromStart: 1,
      fromLines: 16,
      toStart: 1,
      toLines: 17,
      lines: [
        ...Array.from({ length: 12 }, (_, at) => same(at + 1, at + 1, `# line ${at + 1}`)),
        same(13, 13, 'ServerRoot "/etc/httpd"'),
        { state: 'removed', from: 14, text: 'Listen 80' },
        { state: 'added', to: 14, text: 'Listen 8080' },
        { state: 'added', to: 15, text: 'Listen 8443 https' },
        same(15, 16, 'User apache'),
        same(16, 17, 'Group apache\u202e'),
      ],
    },
  ],
}

export const binaryDiff: FileDiff = {
  kind: 'elf',
  from: named('usr/sbin/httpd', 'a'),
  to: named('usr/sbin/httpd', 'b'),
  same: false,
  firstDifference: {
    offset: 64,
    from: '7f454c4602010100000000000000000003003e0001000000',
    to: '7f454c4602010100000000000000000003003e0001000001',
  },
  elf: {
    from: { needed: ['libc.so.6', 'libpcre.so.3'], symbols: 120 },
    to: { needed: ['libc.so.6', 'libpcre2-8.so.0'], symbols: 124 },
  },
}
