import { say } from '#lib/messages/say'
import type { ByteRange } from '../byte-range.ts'
import { ByteView } from '../byte-view.ts'
import { ReadProblem } from '../read-problem.ts'
import { type Elf, type ElfPart, readElf } from './elf.ts'

export interface GoBuildInfo {
  /** e.g. `go1.26.1` */
  readonly goVersion: string
  /** Lines of the module information, as `go version -m` prints them. */
  readonly modules: string
}

// `\xff Go buildinf:`, without the 0xff, which is no text.
const magic = Buffer.from([0xff, ...Buffer.from(' Go buildinf:')])
const alignment = 16
const headBytes = 32
/** Where the information is not in a section of its own, it lies near the beginning of the data. */
const maxSearchBytes = 1024 * 1024
const maxTextBytes = 8 * 1024 * 1024
const inlineFlag = 2
const bigEndianFlag = 1
/** Random bytes that the linker puts before and behind the module information. */
const sentinelBytes = 16

/**
 * What the Go linker writes into each program: https://pkg.go.dev/debug/buildinfo. Undefined for a file that is no ELF
 * program of Go. Throws ReadProblem `malformed`.
 */
export async function readBuildInfo(range: ByteRange): Promise<GoBuildInfo | undefined> {
  const elf = await readElf(range)
  if (!elf) return undefined
  const part = elf.section('.go.buildinfo') ?? elf.segments.find(segment => segment.writable)
  if (!part) return undefined
  const searched = Math.min(part.sizeBytes, maxSearchBytes, Math.max(0, range.sizeBytes - part.offset))
  const start = findMagic(await range.read(part.offset, searched))
  if (start === undefined) return undefined
  const head = await range.read(part.offset + start, headBytes)
  const flags = head[15] ?? 0
  const texts =
    (flags & inlineFlag) === 0
      ? await readPointed(range, elf, head, (flags & bigEndianFlag) === 0 ? 'little' : 'big')
      : await readInline(range, part.offset + start + headBytes)
  return { goVersion: texts.version, modules: withoutSentinels(texts.modules) }
}

function findMagic(bytes: Uint8Array): number | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = buffer.indexOf(magic); at >= 0; at = buffer.indexOf(magic, at + 1))
    if (at % alignment === 0 && at + headBytes <= buffer.byteLength) return at
  return undefined
}

/** Since Go 1.18: two texts, each after its length as a varint. */
async function readInline(range: ByteRange, offset: number) {
  const version = await readVarintText(range, offset)
  const modules = await readVarintText(range, version.end)
  return { version: version.text.toString('utf8'), modules: modules.text }
}

const maxVarintBytes = 10

async function readVarintText(range: ByteRange, offset: number) {
  const bytes = await range.read(offset, Math.min(maxVarintBytes, Math.max(0, range.sizeBytes - offset)))
  let length = 0
  let used = 0
  for (; used < bytes.byteLength; used++) {
    const byte = bytes[used] ?? 0
    length += (byte & 0x7f) * 2 ** (7 * used)
    if (byte < 0x80) break
  }
  const start = offset + used + 1
  return { text: await readText(range, start, length), end: start + length }
}

/** Before Go 1.18: two pointers to strings, which are a pointer and a length. */
async function readPointed(range: ByteRange, elf: Elf, head: Uint8Array, endian: 'little' | 'big') {
  const pointerBytes = head[14] ?? 0
  if (pointerBytes !== 4 && pointerBytes !== 8)
    throw new ReadProblem('malformed', say`Pointers of ${pointerBytes} bytes do not exist.`)
  const word = pointerBytes === 4 ? 'u32' : 'u64'
  const view = new ByteView(head, say`The build information`, endian)
  const follow = async (pointer: number) => {
    if (pointer === 0) return Buffer.alloc(0)
    const text = new ByteView(await range.read(fileOffset(elf, pointer), 2 * pointerBytes), say`A string of Go`, endian)
    const length = text[word](pointerBytes)
    return length === 0 ? Buffer.alloc(0) : readText(range, fileOffset(elf, text[word](0)), length)
  }
  const version = await follow(view[word](16))
  return { version: version.toString('utf8'), modules: await follow(view[word](16 + pointerBytes)) }
}

const holds = ({ address, sizeBytes }: ElfPart, pointer: number) => pointer >= address && pointer < address + sizeBytes

function fileOffset(elf: Elf, pointer: number): number {
  const segment = elf.segments.find(each => holds(each, pointer))
  if (!segment) throw new ReadProblem('malformed', say`The build information points outside of the program.`)
  return segment.offset + pointer - segment.address
}

async function readText(range: ByteRange, offset: number, length: number): Promise<Buffer> {
  if (length > maxTextBytes) throw new ReadProblem('too-large', say`Build information of ${length} bytes is not read.`)
  return Buffer.from(await range.read(offset, length))
}

function withoutSentinels(bytes: Buffer): string {
  const isFramed = bytes.byteLength > 2 * sentinelBytes && bytes[bytes.byteLength - sentinelBytes - 1] === 0x0a
  return isFramed ? bytes.toString('utf8', sentinelBytes, bytes.byteLength - sentinelBytes) : ''
}
