import type { ShownElf } from '#lib/contract/views/file-contents'
import { say } from '#lib/messages/say'
import type { ByteRange } from '../../packages/byte-range.ts'
import { ByteView } from '../../packages/byte-view.ts'
import { type Elf, type ElfPart, readElf } from '../../packages/go/elf.ts'
import { elfAbis, elfMachines, elfName, elfTypes } from './elf-names.ts'

/** Types of program headers and tags of the dynamic section: https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.dynamic.html */
const headers = { dynamic: 2, interpreter: 3, note: 4 }
const tags = { end: 0, needed: 1, strings: 5, stringBytes: 10, soname: 14, rpath: 15, runpath: 29 }
/** NT_GNU_BUILD_ID: https://docs.kernel.org/userspace-api/ELF.html */
const buildIdType = 3

const maxDynamicBytes = 1 << 20
const maxStringBytes = 16 << 20
const maxNameBytes = 4096
const maxNoteBytes = 4096

/** The bytes of a part that are in the file. */
const readPart = (range: ByteRange, { offset, sizeBytes }: ElfPart, maxBytes: number) =>
  range.read(offset, Math.max(0, Math.min(sizeBytes, maxBytes, range.sizeBytes - offset)))

/** Where in the file an address is that the dynamic section names. */
function offsetOf({ segments }: Elf, address: number): number | undefined {
  const segment = segments.find(part => address >= part.address && address < part.address + part.sizeBytes)
  return segment && address - segment.address + segment.offset
}

async function readDynamic(range: ByteRange, elf: Elf) {
  const part = elf.programHeaders.find(({ type }) => type === headers.dynamic)
  if (!part) return []
  const view = new ByteView(await readPart(range, part, maxDynamicBytes), say`The dynamic section`, elf.endian)
  const word = elf.bits === 64 ? 'u64' : 'u32'
  const wordBytes = elf.bits / 8
  const entries: { readonly tag: number; readonly value: number }[] = []
  for (let at = 0; at + 2 * wordBytes <= view.sizeBytes; at += 2 * wordBytes) {
    const tag = view[word](at)
    if (tag === tags.end) break
    entries.push({ tag, value: view[word](at + wordBytes) })
  }
  return entries
}

/** Texts of the dynamic section by their tag. */
async function readTexts(range: ByteRange, elf: Elf): Promise<(tag: number) => readonly string[]> {
  const entries = await readDynamic(range, elf)
  const numberOf = (tag: number) => entries.find(entry => entry.tag === tag)?.value
  const address = numberOf(tags.strings)
  const offset = address === undefined ? undefined : offsetOf(elf, address)
  if (offset === undefined) return () => []
  const part = { offset, sizeBytes: numberOf(tags.stringBytes) ?? 0, address: 0 }
  const texts = new ByteView(await readPart(range, part, maxStringBytes), say`The table of strings`, elf.endian)
  return tag => entries.flatMap(entry => (entry.tag === tag ? [texts.zeroEnded(entry.value, maxNameBytes)] : []))
}

async function readInterpreter(range: ByteRange, { programHeaders, endian }: Elf): Promise<string | undefined> {
  const part = programHeaders.find(({ type }) => type === headers.interpreter)
  return (
    part &&
    new ByteView(await readPart(range, part, maxNameBytes), say`The interpreter`, endian).zeroEnded(0, maxNameBytes)
  )
}

async function readBuildId(range: ByteRange, elf: Elf): Promise<string | undefined> {
  const part = elf.section('.note.gnu.build-id')
  if (!part) return undefined
  const note = new ByteView(await readPart(range, part, maxNoteBytes), say`The note`, elf.endian)
  if (note.sizeBytes < 16 || note.u32(8) !== buildIdType) return undefined
  const nameBytes = Math.ceil(note.u32(0) / 4) * 4
  return Buffer.from(note.slice(12 + nameBytes, note.u32(4))).toString('hex')
}

/** What the header and the dynamic section of an ELF file say. Throws ReadProblem. @returns undefined for other files */
export async function readElfFacts(range: ByteRange): Promise<ShownElf | undefined> {
  const elf = await readElf(range)
  if (!elf) return undefined
  const texts = await readTexts(range, elf)
  const [soname] = texts(tags.soname)
  const interpreter = await readInterpreter(range, elf)
  const buildId = await readBuildId(range, elf)
  return {
    kind: 'elf',
    bits: elf.bits,
    endian: elf.endian,
    type: elfName(elfTypes, elf.type),
    machine: elfName(elfMachines, elf.machine),
    osAbi: elfName(elfAbis, elf.osAbi),
    entry: `0x${elf.entry.toString(16)}`,
    ...(interpreter !== undefined && { interpreter }),
    ...(soname !== undefined && { soname }),
    searchPaths: [...texts(tags.rpath), ...texts(tags.runpath)],
    needed: texts(tags.needed).map(text => ({ text })),
    ...(buildId !== undefined && { buildId }),
    hasSymbols: elf.section('.symtab') !== undefined,
  }
}
