import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { say } from '#lib/messages/say'
import { type ByteRange, rangeOf, subRange } from '../byte-range.ts'
import { ByteView } from '../byte-view.ts'
import { ReadProblem } from '../read-problem.ts'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly compressedBytes: number
  readonly sizeBytes: number
  /** Of its local header, in the range. */
  readonly offset: number
}

// Signatures and sizes of https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3 and 4.5.3.
const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 }
const localBytes = 30
const centralBytes = 46
const endBytes = 22
const end64Bytes = 56
const locator64Bytes = 20
const maxCommentBytes = 0xffff
const beyond32 = 0xffffffff
const zip64Field = 1

const maxDirectoryBytes = 64 * 1024 * 1024
const maxEntries = 500_000

const stored = 0
const deflated = 8
const inflate = promisify(inflateRaw)

/** The entries of an archive, from its central directory. Throws ReadProblem `malformed`, `too-large`. */
export async function openZip(range: ByteRange): Promise<readonly ZipEntry[]> {
  const { start, sizeBytes, count, shift } = await findDirectory(range)
  if (sizeBytes > maxDirectoryBytes || count > maxEntries)
    throw new ReadProblem('too-large', say`The archive’s directory has ${count} entries in ${sizeBytes} bytes.`)
  const view = new ByteView(await range.read(start, sizeBytes), say`The archive’s directory`)
  const entries: ZipEntry[] = []
  let offset = 0
  while (entries.length < count) {
    const { entry, end } = readEntry(view, offset, shift)
    entries.push(entry)
    offset = end
  }
  return entries
}

/** Where the central directory is. Programs in front of an archive shift it, as in executable jars. */
async function findDirectory(range: ByteRange) {
  const tailBytes = Math.min(range.sizeBytes, endBytes + maxCommentBytes)
  const tailStart = range.sizeBytes - tailBytes
  const tail = new ByteView(await range.read(tailStart, tailBytes), say`The archive’s end`)
  for (let at = tailBytes - endBytes; at >= 0; at--) {
    if (tail.u32(at) !== signatures.end || at + endBytes + tail.u16(at + 20) > tailBytes) continue
    const end = tailStart + at
    const wide = await findDirectory64(range, end)
    const sizeBytes = wide?.sizeBytes ?? tail.u32(at + 12)
    const written = wide?.offset ?? tail.u32(at + 16)
    const start = (wide?.end ?? end) - sizeBytes
    return { start, sizeBytes, count: wide?.count ?? tail.u16(at + 10), shift: start - written }
  }
  throw new ReadProblem('malformed', say`The file is no zip archive: it has no end record.`)
}

async function findDirectory64(range: ByteRange, end: number) {
  if (end < locator64Bytes) return undefined
  const locator = new ByteView(await range.read(end - locator64Bytes, locator64Bytes), say`The archive’s end`)
  if (locator.u32(0) !== signatures.locator64) return undefined
  const at = end - locator64Bytes - end64Bytes
  const record = new ByteView(await range.read(at, end64Bytes), say`The archive’s end`)
  if (record.u32(0) !== signatures.end64)
    throw new ReadProblem('malformed', say`The archive’s zip64 record is not there.`)
  return { count: record.u64(32), sizeBytes: record.u64(40), offset: record.u64(48), end: at }
}

function readEntry(view: ByteView, at: number, shift: number) {
  if (view.u32(at) !== signatures.central)
    throw new ReadProblem('malformed', say`The archive’s directory is damaged at byte ${at}.`)
  const nameBytes = view.u16(at + 28)
  const extraBytes = view.u16(at + 30)
  const sizes = [view.u32(at + 24), view.u32(at + 20), view.u32(at + 42)]
  const extra = new ByteView(view.slice(at + centralBytes + nameBytes, extraBytes), say`An archive entry`)
  const [sizeBytes = 0, compressedBytes = 0, offset = 0] = widen(sizes, extra)
  const entry = {
    name: new TextDecoder().decode(view.slice(at + centralBytes, nameBytes)),
    method: view.u16(at + 10),
    encrypted: (view.u16(at + 8) & 1) === 1,
    sizeBytes,
    compressedBytes,
    offset: offset + shift,
  }
  return { entry, end: at + centralBytes + nameBytes + extraBytes + view.u16(at + 32) }
}

/** The zip64 extra field has, in order, those numbers that do not fit into 32 bits. */
function widen(numbers: readonly number[], extra: ByteView): readonly number[] {
  if (!numbers.includes(beyond32)) return numbers
  for (let at = 0; at + 4 <= extra.sizeBytes; at += 4 + extra.u16(at + 2)) {
    if (extra.u16(at) !== zip64Field) continue
    let next = at + 4
    return numbers.map(number => {
      if (number !== beyond32) return number
      next += 8
      return extra.u64(next - 8)
    })
  }
  return numbers
}

/**
 * An entry’s content as a range: of the archive itself where it is stored, else inflated, at most `maxBytes` of it. Sizes
 * in the directory are the archive's own word and bound nothing. Throws ReadProblem.
 */
export async function openEntry(range: ByteRange, entry: ZipEntry, maxBytes: number): Promise<ByteRange> {
  if (entry.encrypted) throw new ReadProblem('unsupported', say`The archive entry is encrypted.`)
  const local = new ByteView(await range.read(entry.offset, localBytes), say`The archive entry`)
  if (local.u32(0) !== signatures.local)
    throw new ReadProblem('malformed', say`The archive entry is not where the directory says.`)
  const start = entry.offset + localBytes + local.u16(26) + local.u16(28)
  if (entry.method === stored) return subRange(range, start, entry.compressedBytes)
  if (entry.method !== deflated)
    throw new ReadProblem('unsupported', say`Compression method ${entry.method} of an archive entry is not known.`)
  if (entry.compressedBytes > maxBytes) throw tooLarge(maxBytes)
  return rangeOf(await inflateBounded(await range.read(start, entry.compressedBytes), maxBytes))
}

const tooLarge = (maxBytes: number) =>
  new ReadProblem('too-large', say`An archive entry is larger than the ${maxBytes} bytes that are read.`)

async function inflateBounded(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  try {
    return await inflate(bytes, { maxOutputLength: maxBytes })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes)
    throw new ReadProblem('malformed', say`The archive entry cannot be inflated.`, error)
  }
}
