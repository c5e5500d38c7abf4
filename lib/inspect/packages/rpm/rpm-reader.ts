import { say } from '#lib/messages/say'
import { purlDistro, purlNamespace } from '../distribution.ts'
import { purl } from '../purl.ts'
import { ReadProblem } from '../read-problem.ts'
import type { FileScan, PackageReader } from '../reader.ts'
import { hashHeaders } from './hash-headers.ts'
import type { HeaderSource } from './header-source.ts'
import { ndbHeaders } from './ndb-headers.ts'
import { type PackageHeader, readHeader } from './read-header.ts'
import { sqliteHeaders } from './sqlite-headers.ts'

const maxDatabaseBytes = 512 * 1024 * 1024

/** One row per backend of librpm. https://github.com/rpm-software-management/rpm/tree/master/lib/backend */
const backends: Readonly<Record<string, HeaderSource>> = {
  'rpmdb.sqlite': sqliteHeaders,
  'Packages.db': ndbHeaders,
  Packages: hashHeaders,
}

/** Old and new place; the one is often a symbolic link to the other. Extensions of ostree keep a copy in `share/rpm`. */
const folders = ['var/lib/rpm', 'usr/lib/sysimage/rpm', 'usr/share/rpm']
const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1)

export const rpmReader: PackageReader = {
  ecosystem: 'rpm',
  patterns: folders.flatMap(folder => Object.keys(backends).map(name => ({ glob: `${folder}/${name}` }))),
  besides: folders.map(folder => ({ glob: `${folder}/rpmdb.sqlite-wal` })),
  read: async scan => {
    const headers = backends[fileName(scan.file.path)]
    if (!headers) return
    remarkLog(scan)
    const bytes = await scan.bytes(maxDatabaseBytes)
    let headerBytes = 0
    for await (const blob of headers(bytes, problem => scan.remark(problem.reason, problem.words))) {
      // Each header has its own place; a file whose parts are used over and over could be read for ever.
      headerBytes += blob.byteLength
      if (headerBytes > bytes.byteLength)
        throw new ReadProblem('malformed', say`The database refers to more headers than it has room for.`)
      addHeader(scan, blob)
    }
  },
}

/** One damaged header costs one package. */
function addHeader(scan: FileScan, blob: Uint8Array) {
  let header: PackageHeader
  try {
    header = readHeader(blob)
  } catch (error) {
    if (!(error instanceof ReadProblem)) throw error
    return scan.remark(error.reason, error.words)
  }
  add(scan, header)
}

function add(scan: FileScan, { name, version, release, epoch, architecture, licence, sourceRpm }: PackageHeader) {
  const revision = `${version}-${release}`
  const source = readSource(sourceRpm)
  scan.add({
    name,
    // Epoch and revision as `rpm -q` and dnf write them.
    version: epoch === undefined ? revision : `${epoch}:${revision}`,
    licences: [licence],
    ...(architecture && { architecture }),
    ...(source && { source }),
    // The epoch is a qualifier of rpm's package URLs, not part of the version.
    ...purl({
      type: 'rpm',
      namespace: purlNamespace(scan.distribution),
      name,
      version: revision,
      qualifiers: { arch: architecture, epoch: epoch?.toString(), distro: purlDistro(scan.distribution) },
    }),
  })
}

/** `name-version-release.src.rpm`; neither version nor release has a hyphen. */
function readSource(file: string | undefined) {
  const [, name, version] = /^(.+)-([^-]+-[^-]+)\.(?:no)?src\.rpm$/.exec(file ?? '') ?? []
  return name === undefined || version === undefined ? undefined : { name, version }
}

/** Changes that SQLite had not yet moved from its log into the database when the layer was made. */
function remarkLog(scan: FileScan) {
  const log = scan.besides(`${scan.file.path}-wal`)
  if (log && log.sizeBytes > 0)
    scan.remark('incomplete', say`The write-ahead log beside it (${log.sizeBytes} bytes) is not read.`)
}
