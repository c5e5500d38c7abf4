import { say } from '#lib/messages/say'
import { type HeaderBlock, numberField, numberFields, textField } from './header-block.ts'
import { malformedTar } from './malformed-tar.ts'
import { type PaxRecords, paxInteger, paxTime } from './pax-records.ts'
import { parseTarNumber } from './tar-number.ts'
import { typeFlags, unknownFlag } from './type-flags.ts'
import type { EntryType, TarAmbiguity, TarEntry } from './types.ts'

/** What stood before an entry's own header. */
export interface Preamble {
  readonly local: PaxRecords | undefined
  readonly global: ReadonlyMap<string, Buffer>
  readonly longName: Buffer | undefined
  readonly longLink: Buffer | undefined
  /** Of the first header that belongs to the entry. */
  readonly headerOffset: number | undefined
  readonly ambiguities: readonly TarAmbiguity[]
}

/** An entry but for the place of its data, which a sparse map may still move. */
export type EntryDraft = Omit<TarEntry, 'sparse' | 'dataOffset' | 'storedBytes'> & {
  /** Bytes that follow in the archive, sparse map of format 1.0 included. */
  readonly storedBytes: number
  readonly pax: (key: string) => Buffer | undefined
  /** See PaxRecords. */
  readonly sparsePairs: readonly number[]
}

const maxId = 0xffff_ffff
/** The last second of the year 9999. */
const maxSeconds = 253_402_300_799
const changesEntries = /^(path|linkpath|size|mtime|uid|gid|uname|gname|SCHILY\.xattr\..*|GNU\.sparse\..*)$/
const xattrPrefix = 'SCHILY.xattr.'
const withTarget: ReadonlySet<EntryType> = new Set(['symlink', 'hardlink'])
const devices: ReadonlySet<EntryType> = new Set(['char-device', 'block-device'])

/** Joins a header with what stood before it. Throws AppError `malformed`. */
export function composeEntry(header: HeaderBlock, before: Preamble): EntryDraft {
  const { block, offset } = header
  const marks: TarAmbiguity[] = [...before.ambiguities]
  const lookUp = paxLookup(before, marks)
  const flag = typeFlags[header.typeFlag] ?? unknownFlag
  if (!(header.typeFlag in typeFlags)) marks.push('unknown-type')
  const name = chooseName(header, before.longName, lookUp('path'), marks)
  const type = entryType(header.typeFlag, flag.type, name, marks)
  const sizeBytes = chooseSize(header, lookUp('size'), marks)
  if (!flag.hasData && sizeBytes !== 0) marks.push('size-without-data')
  const storedBytes = flag.hasData ? sizeBytes : 0
  return {
    name,
    type,
    mode: numberField(block, offset, numberFields.mode) & 0o7777,
    uid: idOf(lookUp('uid'), header, 'uid', marks),
    gid: idOf(lookUp('gid'), header, 'gid', marks),
    userName: ownerName(lookUp('uname'), header, 265),
    groupName: ownerName(lookUp('gname'), header, 297),
    sizeBytes: type === 'file' ? storedBytes : 0,
    modifiedAt: timeOf(lookUp('mtime'), header, marks),
    linkTarget: withTarget.has(type)
      ? (before.longLink ?? lookUp('linkpath') ?? textField(block, 157, 100))
      : undefined,
    device: devices.has(type) ? deviceOf(header) : undefined,
    xattrs: xattrsOf(before),
    headerOffset: before.headerOffset ?? offset,
    storedBytes,
    ambiguities: marks,
    pax: lookUp,
    sparsePairs: before.local?.sparsePairs ?? [],
  }
}

/** Local records before global ones; an empty value takes back what a header before said. */
function paxLookup({ local, global }: Preamble, marks: TarAmbiguity[]) {
  if (local?.hasRepeats) marks.push('repeated-record')
  for (const key of global.keys()) {
    if (local?.values.has(key) || !changesEntries.test(key)) continue
    marks.push('global-header')
    break
  }
  return (key: string): Buffer | undefined => {
    const value = local?.values.get(key) ?? global.get(key)
    return value?.length ? value : undefined
  }
}

function chooseName(
  header: HeaderBlock,
  longName: Buffer | undefined,
  paxPath: Buffer | undefined,
  marks: TarAmbiguity[],
): Buffer {
  if (longName && paxPath && !longName.equals(paxPath)) marks.push('two-names')
  return longName ?? paxPath ?? headerName(header, marks)
}

/** Where the layouts keep the beginning of a long name. */
const prefixWidths = { ustar: 155, star: 131, gnu: 155, v7: 0 } as const

function headerName({ block, format }: HeaderBlock, marks: TarAmbiguity[]): Buffer {
  const name = textField(block, 0, 100)
  const width = prefixWidths[format]
  if (width === 0 || block[345] === 0) return name
  if (format === 'gnu') {
    // Access and change time are where others have the prefix; Go once wrote prefixes there.
    const areTimes = [345, 357].every(at => parseTarNumber(block, at, 12) !== undefined)
    if (areTimes) return name
    marks.push('gnu-prefix')
  }
  return Buffer.concat([textField(block, 345, width), Buffer.from('/'), name])
}

function entryType(typeFlag: string, type: EntryType, name: Uint8Array, marks: TarAmbiguity[]): EntryType {
  if (type !== 'file' || name.at(-1) !== 0x2f) return type
  // V7 has no type for directories but the slash.
  if (typeFlag === '\0') return 'directory'
  marks.push('file-named-as-directory')
  return type
}

function chooseSize(header: HeaderBlock, record: Buffer | undefined, marks: TarAmbiguity[]): number {
  if (!record) return header.sizeBytes
  const size = paxInteger(record, header.offset)
  const fitsHeader = size < 8 ** 11
  if (fitsHeader && size !== header.sizeBytes) marks.push('two-sizes')
  return size
}

function idOf(
  record: Buffer | undefined,
  { block, offset }: HeaderBlock,
  field: 'uid' | 'gid',
  marks: TarAmbiguity[],
): number {
  const id = record ? paxInteger(record, offset) : numberField(block, offset, numberFields[field])
  if (id >= 0 && id <= maxId) return id
  marks.push('number-out-of-range')
  return id < 0 ? 0 : maxId
}

function timeOf(record: Buffer | undefined, { block, offset }: HeaderBlock, marks: TarAmbiguity[]): number {
  const seconds = record ? paxTime(record, offset) : numberField(block, offset, numberFields.modifiedAt)
  if (Math.abs(seconds) <= maxSeconds) return seconds
  marks.push('number-out-of-range')
  return Math.sign(seconds) * maxSeconds
}

function ownerName(record: Buffer | undefined, { block, format }: HeaderBlock, at: number): string {
  if (record) return record.toString()
  return format === 'v7' || block[at] === 0 ? '' : textField(block, at, 32).toString()
}

function deviceOf({ block, offset, format }: HeaderBlock) {
  if (format === 'v7') return { major: 0, minor: 0 }
  const major = numberField(block, offset, numberFields.deviceMajor)
  const minor = numberField(block, offset, numberFields.deviceMinor)
  if (major < 0 || minor < 0) throw malformedTar(say`The device number of an entry is negative`, offset)
  return { major, minor }
}

function xattrsOf({ local, global }: Preamble): ReadonlyMap<string, Uint8Array> | undefined {
  if (!local && global.size === 0) return undefined
  const found = new Map<string, Uint8Array>()
  for (const values of [global, local?.values ?? []]) {
    for (const [key, value] of values) if (key.startsWith(xattrPrefix)) found.set(key.slice(xattrPrefix.length), value)
  }
  return found.size > 0 ? found : undefined
}
