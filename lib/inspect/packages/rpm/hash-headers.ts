import { say } from '#lib/messages/say'
import { ByteView } from '../byte-view.ts'
import { ReadProblem } from '../read-problem.ts'
import type { HeaderSource } from './header-source.ts'

// Offsets in Berkeley DB's meta page and page header, and its numbers of page and item types.
// https://github.com/berkeleydb/libdb/blob/master/src/dbinc/db_page.h
const meta = { magic: 12, version: 16, pageBytes: 20, encryption: 24, lastPage: 32 } as const
const page = { next: 16, entries: 20, dataLength: 22, type: 25, items: 26 } as const
const pageTypes = { unsortedHash: 2, overflow: 7, hash: 13 } as const
const itemTypes = { onPage: 1, offPage: 3 } as const
const hashMagic = 0x00061561
const offPageItemBytes = 12

/**
 * The Berkeley DB backend (RHEL up to 8): a hash of package numbers to headers. Every page is visited once, in order,
 * rather than bucket by bucket, so that no chain of pages can lead in a circle. Headers are longer than a page as a rule
 * and lie in chains of overflow pages. https://github.com/rpm-software-management/rpm/blob/master/lib/backend/bdb_ro.cc
 */
export const hashHeaders: HeaderSource = function* (bytes, remark) {
  const database = open(bytes)
  for (let number = 1; number <= database.lastPage; number++)
    try {
      yield* pageHeaders(database, number)
    } catch (error) {
      if (!(error instanceof ReadProblem)) throw error
      remark(error)
    }
}

interface Database {
  readonly view: ByteView
  readonly pageBytes: number
  readonly lastPage: number
  /** Overflow pages that were given out; each belongs to one item, and so is read once. */
  readonly used: Set<number>
}

function open(bytes: Uint8Array): Database {
  const endian = new ByteView(bytes, say`The database`).u32(meta.magic) === hashMagic ? 'little' : 'big'
  const view = new ByteView(bytes, say`The database`, endian)
  if (view.u32(meta.magic) !== hashMagic)
    throw new ReadProblem('malformed', say`The file is no hash database of Berkeley DB.`)
  const version = view.u32(meta.version)
  if (version < 8 || version > 10 || view.u8(meta.encryption) !== 0)
    throw new ReadProblem('unsupported', say`Version ${version} of the hash format, or its encryption, is not known.`)
  const pageBytes = view.u32(meta.pageBytes)
  if (pageBytes < 512 || pageBytes > 65536 || (pageBytes & (pageBytes - 1)) !== 0)
    throw new ReadProblem('malformed', say`Pages of ${pageBytes} bytes do not exist.`)
  const lastPage = Math.min(view.u32(meta.lastPage), Math.floor(bytes.byteLength / pageBytes) - 1)
  return { view, pageBytes, lastPage, used: new Set() }
}

/** Values of one page: items come in pairs of key and value, the last one nearest to the page's head. */
function* pageHeaders(database: Database, number: number): Generator<Uint8Array> {
  const { view, pageBytes } = database
  const start = number * pageBytes
  const type = view.u8(start + page.type)
  if (type !== pageTypes.hash && type !== pageTypes.unsortedHash) return
  const entries = Math.min(view.u16(start + page.entries), (pageBytes - page.items) / 2)
  for (let index = 1; index < entries; index += 2) {
    const offset = view.u16(start + page.items + 2 * index)
    const end = view.u16(start + page.items + 2 * (index - 1))
    if (offset >= end || end > pageBytes)
      throw new ReadProblem('malformed', say`An item of page ${number} lies outside of it.`)
    const value = itemBytes(database, start + offset, end - offset)
    // The value of key 0 is the next free number, four bytes.
    if (value && value.byteLength > 4) yield value
  }
}

function itemBytes(database: Database, offset: number, length: number): Uint8Array | undefined {
  const { view } = database
  const type = view.u8(offset)
  if (type === itemTypes.onPage) return view.slice(offset + 1, length - 1)
  if (type !== itemTypes.offPage || length < offPageItemBytes) return undefined
  return overflowBytes(database, view.u32(offset + 4), view.u32(offset + 8))
}

/** An item's chain of overflow pages, from its first page. */
function overflowBytes({ view, pageBytes, lastPage, used }: Database, first: number, length: number): Uint8Array {
  if (length > view.sizeBytes)
    throw new ReadProblem('malformed', say`A header of ${length} bytes does not fit into the database.`)
  const parts: Uint8Array[] = []
  let left = length
  for (let number = first; left > 0; ) {
    const start = number * pageBytes
    if (number === 0 || number > lastPage || used.has(number) || view.u8(start + page.type) !== pageTypes.overflow)
      throw new ReadProblem('malformed', say`The chain of page ${first} breaks at page ${number}.`)
    used.add(number)
    const part = view.slice(
      start + page.items,
      Math.min(left, view.u16(start + page.dataLength), pageBytes - page.items),
    )
    parts.push(part)
    left -= part.byteLength
    number = view.u32(start + page.next)
  }
  return Buffer.concat(parts)
}
