import { setImmediate } from 'node:timers/promises'
import { say } from '#lib/messages/say'
import type { ByteRange } from '../byte-range.ts'
import { purl } from '../purl.ts'
import { ReadProblem } from '../read-problem.ts'
import type { FileScan, PackageReader } from '../reader.ts'
import type { Stanza } from '../stanzas.ts'
import { guessIdentity, type MavenCoordinates, parseManifest, parsePomProperties } from './jar-identity.ts'
import { openEntry, openZip, type ZipEntry } from './open-zip.ts'

const extensions = ['jar', 'war', 'ear', 'hpi', 'jpi'] as const
const isArchive = (name: string) => extensions.some(extension => name.toLowerCase().endsWith(`.${extension}`))
const pomProperties = /^META-INF\/maven\/[^/]+\/[^/]+\/pom\.properties$/
const manifestName = 'META-INF/MANIFEST.MF'

const maxTextBytes = 1024 * 1024
/** Archives that an archive holds in compressed form are unpacked in memory. */
const maxNestedBytes = 64 * 1024 * 1024
/** ear > war > jar > shaded jar */
const maxDepth = 4
const maxArchives = 20_000
/** The least an entry takes in a directory; the same directory can be reached by many ways. */
const directoryEntryBytes = 46

/** One file and the archives in it. */
interface Walk {
  readonly scan: FileScan
  archives: number
}

/** Java archives and the archives in them: Maven's pom.properties, else the manifest and the file's name. */
export const javaReader: PackageReader = {
  ecosystem: 'java',
  patterns: extensions.map(extension => ({ glob: `**/*.${extension}` })),
  read: async scan => {
    const fileName = scan.file.path.slice(scan.file.path.lastIndexOf('/') + 1)
    await readArchive({ scan, archives: 0 }, scan.range(), fileName, [])
  },
}

async function readArchive(walk: Walk, range: ByteRange, fileName: string, inside: readonly string[]): Promise<void> {
  if (walk.scan.signal.aborted) throw new ReadProblem('out-of-time', say`Reading took too long.`)
  walk.archives += 1
  if (walk.archives > maxArchives)
    throw new ReadProblem('limit', say`The archive holds more than ${maxArchives} archives.`)
  // Archives in memory are read without waiting for anything; other work gets its turn, and the timer too.
  await setImmediate()
  const entries = await openZip(range)
  walk.scan.spend(entries.length * directoryEntryBytes)
  await identify(walk.scan, range, entries, fileName, inside)
  for (const entry of entries.filter(({ name }) => isArchive(name))) await readNested(walk, range, entry, inside)
}

/** A damaged archive in an archive costs itself alone. */
async function readNested(walk: Walk, range: ByteRange, entry: ZipEntry, inside: readonly string[]): Promise<void> {
  const path = [...inside, entry.name]
  try {
    if (path.length > maxDepth)
      throw new ReadProblem('unsupported', say`Archives nested deeper than ${maxDepth} are not read.`)
    const nested = await openEntry(range, entry, maxNestedBytes)
    if (entry.method !== 0) walk.scan.spend(nested.sizeBytes)
    await readArchive(walk, nested, entry.name.slice(entry.name.lastIndexOf('/') + 1), path)
  } catch (error) {
    // What stops the whole listing stops here too.
    if (!(error instanceof ReadProblem) || error.reason === 'limit' || error.reason === 'out-of-time') throw error
    walk.scan.remark(error.reason, error.words, path.join('!/'))
  }
}

async function identify(
  scan: FileScan,
  range: ByteRange,
  entries: readonly ZipEntry[],
  fileName: string,
  inside: readonly string[],
): Promise<void> {
  const text = async (entry: ZipEntry) => {
    const content = await openEntry(range, entry, maxTextBytes)
    scan.spend(content.sizeBytes)
    if (content.sizeBytes > maxTextBytes) throw new ReadProblem('too-large', say`${entry.name} is too large.`)
    return new TextDecoder().decode(await content.read(0, content.sizeBytes))
  }
  const manifestEntry = entries.find(({ name }) => name === manifestName)
  const manifest: Stanza = manifestEntry ? parseManifest(await text(manifestEntry)) : new Map()
  const coordinates: MavenCoordinates[] = []
  for (const entry of entries.filter(({ name }) => pomProperties.test(name))) {
    const found = parsePomProperties(await text(entry))
    if (found) coordinates.push(found)
  }
  const guessed = coordinates.length === 0 ? guessIdentity(fileName, manifest) : undefined
  for (const each of guessed ? [guessed] : coordinates)
    add(scan, each, isAlone(coordinates) ? manifest : undefined, inside)
}

/** Of several Maven projects in one jar, the manifest's licence is that of only one. */
const isAlone = (coordinates: readonly MavenCoordinates[]) => coordinates.length <= 1

function add(
  scan: FileScan,
  { groupId, artifactId, version }: MavenCoordinates,
  manifest: Stanza | undefined,
  inside: readonly string[],
) {
  // OSGi allows attributes behind the licence: `Apache-2.0;link="https://…"`.
  const licence = manifest?.get('bundle-license')?.split(';')[0]
  scan.add({
    name: groupId === undefined ? artifactId : `${groupId}:${artifactId}`,
    ...(version && { version }),
    licences: [licence],
    ...(inside.length > 0 && { inside: inside.join('!/') }),
    ...(groupId !== undefined && purl({ type: 'maven', namespace: groupId, name: artifactId, version })),
  })
}
