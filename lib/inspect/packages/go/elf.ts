import { say } from '#lib/messages/say'
import type { ByteRange } from '../byte-range.ts'
import { ByteView } from '../byte-view.ts'
import { ReadProblem } from '../read-problem.ts'

/** A part of the file: a section, or a segment with the address it is loaded at. */
export interface ElfPart {
  readonly offset: number
  readonly sizeBytes: number
  readonly address: number
}

export interface Elf {
  readonly bits: 32 | 64
  readonly endian: 'little' | 'big'
  /** Numbers of the file header: `e_ident[EI_OSABI]`, `e_type`, `e_machine`, `e_entry`. */
  readonly osAbi: number
  readonly type: number
  readonly machine: number
  readonly entry: number
  /** Every program header, with its type. */
  readonly programHeaders: readonly (ElfPart & { readonly type: number })[]
  readonly section: (name: string) => ElfPart | undefined
  /** Loaded segments in order. */
  readonly segments: readonly (ElfPart & { readonly writable: boolean })[]
}

/**
 * Offsets in the file header and in one entry of its two tables, by class; `word` reads an address, offset or size.
 * https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html
 */
interface Layout {
  readonly word: 'u32' | 'u64'
  readonly segments: { readonly table: number; readonly entryBytes: number; readonly count: number }
  readonly sections: { readonly table: number; readonly entryBytes: number; readonly count: number }
  readonly namesIndex: number
  readonly segment: { readonly flags: number; readonly offset: number; readonly address: number; readonly size: number }
  readonly sectionEntry: { readonly address: number; readonly offset: number; readonly size: number }
}

const layouts: Readonly<Record<number, Layout>> = {
  1: {
    word: 'u32',
    segments: { table: 0x1c, entryBytes: 0x2a, count: 0x2c },
    sections: { table: 0x20, entryBytes: 0x2e, count: 0x30 },
    namesIndex: 0x32,
    segment: { flags: 0x18, offset: 0x04, address: 0x08, size: 0x10 },
    sectionEntry: { address: 0x0c, offset: 0x10, size: 0x14 },
  },
  2: {
    word: 'u64',
    segments: { table: 0x20, entryBytes: 0x36, count: 0x38 },
    sections: { table: 0x28, entryBytes: 0x3a, count: 0x3c },
    namesIndex: 0x3e,
    segment: { flags: 0x04, offset: 0x08, address: 0x10, size: 0x20 },
    sectionEntry: { address: 0x10, offset: 0x18, size: 0x20 },
  },
}

const headerBytes = 64
const elfMagic = 0x7f454c46
const loaded = 1
const executeFlag = 1
const writeFlag = 2
const maxEntries = 4096
const maxNamesBytes = 1024 * 1024
const maxNameBytes = 256

/** Whether the file may be ELF at all: cheaper than reading its tables. */
export const isElf = (head: Uint8Array): boolean =>
  head.byteLength >= 4 && new ByteView(head, say`The file`, 'big').u32(0) === elfMagic

/** Tables of an ELF file; undefined for any other file. Throws ReadProblem `malformed`. */
export async function readElf(range: ByteRange): Promise<Elf | undefined> {
  if (range.sizeBytes < headerBytes) return undefined
  const bytes = await range.read(0, headerBytes)
  if (!isElf(bytes)) return undefined
  const layout = layouts[bytes[4] ?? 0]
  if (!layout) throw new ReadProblem('malformed', say`The file is neither 32-bit nor 64-bit ELF.`)
  const endian = bytes[5] === 2 ? 'big' : 'little'
  const header = new ByteView(bytes, say`The ELF header`, endian)
  const programHeaders = await readProgramHeaders(range, header, layout, endian)
  const sections = await readSections(range, header, layout, endian)
  return {
    bits: layout.word === 'u64' ? 64 : 32,
    endian,
    osAbi: header.u8(7),
    type: header.u16(0x10),
    machine: header.u16(0x12),
    entry: header[layout.word](0x18),
    programHeaders,
    segments: programHeaders.filter(({ type }) => type === loaded),
    section: name => sections.get(name),
  }
}

/** Entries of a table, each as a view of its own. */
async function readTable(
  range: ByteRange,
  header: ByteView,
  { word }: Layout,
  place: Layout['segments'],
  endian: Elf['endian'],
): Promise<ByteView[]> {
  const entryBytes = header.u16(place.entryBytes)
  const count = header.u16(place.count)
  if (count > maxEntries) throw new ReadProblem('too-large', say`A table of ${count} entries is not read.`)
  if (count === 0 || entryBytes === 0) return []
  const table = await range.read(header[word](place.table), count * entryBytes)
  return Array.from(
    { length: count },
    (_, index) => new ByteView(table.subarray(index * entryBytes, (index + 1) * entryBytes), say`An ELF table`, endian),
  )
}

async function readProgramHeaders(range: ByteRange, header: ByteView, layout: Layout, endian: Elf['endian']) {
  const { word, segment } = layout
  const entries = await readTable(range, header, layout, layout.segments, endian)
  return entries.map(entry => ({
    type: entry.u32(0),
    offset: entry[word](segment.offset),
    sizeBytes: entry[word](segment.size),
    address: entry[word](segment.address),
    writable: (entry.u32(segment.flags) & (writeFlag | executeFlag)) === writeFlag,
  }))
}

async function readSections(range: ByteRange, header: ByteView, layout: Layout, endian: Elf['endian']) {
  const { word, sectionEntry } = layout
  const entries = await readTable(range, header, layout, layout.sections, endian)
  const partOf = (entry: ByteView) => ({
    offset: entry[word](sectionEntry.offset),
    sizeBytes: entry[word](sectionEntry.size),
    address: entry[word](sectionEntry.address),
  })
  const namesEntry = entries[header.u16(layout.namesIndex)]
  if (!namesEntry) return new Map<string, ElfPart>()
  const { offset, sizeBytes } = partOf(namesEntry)
  const namesBytes = Math.min(sizeBytes, maxNamesBytes, Math.max(0, range.sizeBytes - offset))
  const names = new ByteView(await range.read(offset, namesBytes), say`The table of section names`, endian)
  return new Map(entries.map(entry => [names.zeroEnded(entry.u32(0), maxNameBytes), partOf(entry)] as const))
}
