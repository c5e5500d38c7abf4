import { say } from '#lib/messages/say'
import { ByteView } from '../byte-view.ts'
import { ReadProblem } from '../read-problem.ts'

export interface PackageHeader {
  readonly name: string
  readonly version: string
  readonly release: string
  readonly epoch?: number
  /** Absent for keys, which librpm keeps as packages named `gpg-pubkey`. */
  readonly architecture?: string
  readonly licence?: string
  /** File name of the source package. */
  readonly sourceRpm?: string
}

/** https://github.com/rpm-software-management/rpm/blob/master/include/rpm/rpmtag.h */
const tags = {
  name: 1000,
  version: 1001,
  release: 1002,
  epoch: 1003,
  license: 1014,
  arch: 1022,
  sourceRpm: 1044,
} as const
/** https://rpm-software-management.github.io/rpm/manual/format_header.html */
const types = { int32: 4, string: 6, stringArray: 8, i18nString: 9 } as const

const maxTags = 0xffff
const maxTextBytes = 64 * 1024
const introBytes = 8
const entryBytes = 16

const isText = (type: number) => type === types.string || type === types.stringArray || type === types.i18nString

/**
 * A header as librpm stores it in its databases: the number of entries and of data bytes, the entries (tag, type,
 * offset, count), the data; all numbers big-endian, without the magic that stands before it in package files.
 * https://rpm-software-management.github.io/rpm/manual/format_header.html
 * Throws ReadProblem `malformed`.
 */
export function readHeader(blob: Uint8Array): PackageHeader {
  const view = new ByteView(blob, say`A package header`, 'big')
  const count = view.u32(0)
  const dataBytes = view.u32(4)
  const dataStart = introBytes + count * entryBytes
  if (count > maxTags || dataStart + dataBytes > blob.byteLength)
    throw new ReadProblem(
      'malformed',
      say`A package header announces ${count} tags and ${dataBytes} bytes, and is shorter.`,
    )
  const data = new ByteView(view.slice(dataStart, dataBytes), say`A package header`, 'big')
  const texts = new Map<number, string>()
  let epoch: number | undefined
  for (let index = 0; index < count; index++) {
    const entry = introBytes + index * entryBytes
    const tag = view.u32(entry)
    if (!wanted.has(tag)) continue
    const type = view.u32(entry + 4)
    const offset = view.u32(entry + 8)
    if (isText(type)) texts.set(tag, data.zeroEnded(offset, maxTextBytes))
    else if (type === types.int32 && tag === tags.epoch) epoch = data.u32(offset)
  }
  return assemble(texts, epoch)
}

const wanted: ReadonlySet<number> = new Set(Object.values(tags))

function assemble(texts: ReadonlyMap<number, string>, epoch: number | undefined): PackageHeader {
  const name = texts.get(tags.name)
  const version = texts.get(tags.version)
  const release = texts.get(tags.release)
  if (!name || !version || !release)
    throw new ReadProblem('malformed', say`A package header has no name, no version or no release.`)
  const architecture = texts.get(tags.arch)
  const licence = texts.get(tags.license)
  const sourceRpm = texts.get(tags.sourceRpm)
  return {
    name,
    version,
    release,
    ...(epoch !== undefined && { epoch }),
    ...(architecture !== undefined && { architecture }),
    ...(licence !== undefined && { licence }),
    ...(sourceRpm !== undefined && { sourceRpm }),
  }
}
