import type { PackageRemark, PackageRow } from '#lib/contract/packages'
import { parseDigest } from '#lib/oci/digest/digest'

const digest = parseDigest(`sha256:${'38427c29'.repeat(8)}`)
export const sampleReference = { registry: 'quay.io', name: 'podman/hello', tag: 'latest', digest }
const layer = (index: number) => ({ index, digest: parseDigest(`sha256:${`${index}`.repeat(64)}`) })

export const samplePackages: readonly PackageRow[] = [
  {
    ecosystem: 'deb',
    name: 'libc6',
    version: '2.36-9+deb12u9',
    architecture: 'amd64',
    licences: ['LGPL-2.1-or-later', 'BSD-3-Clause'],
    source: { name: 'glibc', version: '2.36-9+deb12u9' },
    purl: 'pkg:deb/debian/libc6@2.36-9+deb12u9?arch=amd64&distro=debian-12',
    path: 'var/lib/dpkg/status',
    layer: layer(0),
  },
  {
    ecosystem: 'npm',
    name: '@scope/a-tool-with-a-name-that-is-longer-than-most-columns-are-wide',
    version: '1.0.0',
    licences: ['MIT'],
    purl: 'pkg:npm/%40scope/tool@1.0.0',
    path: 'opt/app/node_modules/@scope/a-tool-with-a-name-that-is-longer-than-most-columns-are-wide/package.json',
    layer: layer(2),
  },
  { ecosystem: 'npm', name: 'invoice\u202efdp.exe', licences: ['<b>free</b>'], path: 'x/node_modules/y/package.json' },
  {
    ecosystem: 'java',
    name: 'org.example:inner',
    version: '1.0',
    licences: [],
    purl: 'pkg:maven/org.example/inner@1.0',
    path: 'opt/app.jar',
    inside: 'BOOT-INF/lib/inner-1.0.jar',
    layer: layer(2),
  },
]

export const sampleRemarks: readonly PackageRemark[] = [
  {
    ecosystem: 'rpm',
    reason: 'malformed',
    path: 'usr/lib/sysimage/rpm/rpmdb.sqlite',
    detail: 'SQLite says: database disk image is malformed.',
  },
  { ecosystem: 'java', reason: 'too-large', path: 'opt/app.jar', inside: 'lib/x.jar', detail: 'Too large.' },
  { ecosystem: 'go', reason: 'out-of-time', detail: 'Reading took too long.' },
  { ecosystem: 'npm', reason: 'malformed', path: 'x/node_modules/z/package.json', detail: 'Not valid JSON.' },
]
