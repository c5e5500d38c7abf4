import { mapConcurrent } from '#lib/context/map-concurrent'
import { say } from '#lib/messages/say'
import { purlDistro, purlNamespace } from '../distribution.ts'
import { purl } from '../purl.ts'
import { ReadProblem } from '../read-problem.ts'
import type { FileScan, PackageReader } from '../reader.ts'
import { type Stanza, stanzas } from '../stanzas.ts'
import { copyrightLicences } from './copyright-licences.ts'

const maxStatusBytes = 128 * 1024 * 1024
/** Copyright files list every file of the source; their licences stand well before this. */
const maxCopyrightBytes = 256 * 1024

/**
 * States in which the package's files are unpacked.
 * https://manpages.debian.org/stable/dpkg/dpkg.1.en.html#Package_states
 */
const presentStates = new Set(['installed', 'unpacked', 'half-configured', 'triggers-awaited', 'triggers-pending'])

/** dpkg's status file, and `status.d` of images without dpkg (one file a package, as distroless has them). */
export const dpkgReader: PackageReader = {
  ecosystem: 'deb',
  patterns: [{ glob: 'var/lib/dpkg/status' }, { glob: 'var/lib/dpkg/status.d/*' }],
  besides: [
    { glob: 'usr/share/doc/*/copyright' },
    { glob: 'var/lib/dpkg/info/*.list' },
    { glob: 'var/lib/dpkg/status.d/*.md5sums' },
  ],
  read: async scan => {
    // Beside each package's fields, status.d holds the checksums of its files.
    if (scan.file.path.endsWith('.md5sums')) return
    const text = new TextDecoder().decode(await scan.bytes(maxStatusBytes))
    const present = [...stanzas(text)].filter(isPresent)
    const licences = await mapConcurrent(present, 8, stanza => readLicences(scan, stanza))
    for (const [index, stanza] of present.entries()) add(scan, stanza, licences[index] ?? [])
  },
}

/** `Status: want flag state`; status.d has no such field, because nothing there is ever removed. */
function isPresent(fields: Stanza): boolean {
  const status = fields.get('status')
  return status === undefined || presentStates.has(status.split(/\s+/).at(-1) ?? '')
}

function add(scan: FileScan, fields: Stanza, licences: readonly string[]) {
  const name = fields.get('package')
  const version = fields.get('version')
  if (!name || !version) return scan.remark('malformed', say`A paragraph has no Package or no Version.`)
  const architecture = fields.get('architecture')
  const source = readSource(fields.get('source'), version)
  const fileList = fileLists(scan, name, architecture).find(path => scan.besides(path))
  scan.add({
    name,
    version,
    licences,
    ...(architecture && { architecture }),
    ...(source && { source }),
    ...(fileList && { fileList }),
    ...purl({
      type: 'deb',
      namespace: purlNamespace(scan.distribution) ?? 'debian',
      name,
      version,
      qualifiers: { arch: architecture, distro: purlDistro(scan.distribution) },
    }),
  })
}

/**
 * Where the names of a package's files stand; with its architecture where several may be installed beside each other.
 * https://manpages.debian.org/stable/dpkg/dpkg-query.1.en.html#control~2
 */
const fileLists = ({ file }: FileScan, name: string, architecture = '') => [
  `var/lib/dpkg/info/${name}.list`,
  `var/lib/dpkg/info/${name}:${architecture}.list`,
  `${file.path}.md5sums`,
]

/** `name` or `name (version)`. https://www.debian.org/doc/debian-policy/ch-controlfields.html#source */
function readSource(text: string | undefined, version: string) {
  const [, name, ownVersion] = /^(\S+)(?:\s+\(([^)]*)\))?/.exec(text ?? '') ?? []
  return name === undefined ? undefined : { name, version: ownVersion ?? version }
}

/** A copyright file that cannot be read costs its licences, not the package. */
async function readLicences(scan: FileScan, fields: Stanza): Promise<readonly string[]> {
  const name = fields.get('package')
  const file = name === undefined ? undefined : scan.besides(`usr/share/doc/${name}/copyright`)
  if (!file || scan.signal.aborted) return []
  try {
    return copyrightLicences(new TextDecoder().decode(await scan.prefix(file, maxCopyrightBytes)))
  } catch (error) {
    if (error instanceof ReadProblem && error.reason !== 'limit') return []
    throw error
  }
}
