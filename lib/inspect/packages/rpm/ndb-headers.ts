import { say } from '#lib/messages/say'
import { ByteView } from '../byte-view.ts'
import { ReadProblem } from '../read-problem.ts'
import type { HeaderSource } from './header-source.ts'

const pageBytes = 4096
const slotBytes = 16
/** A block is the unit of positions and sizes. */
const blockBytes = 16
const databaseHeaderBytes = 32
const blobHeadBytes = 16
const magics = { database: 0x506d7052, slot: 0x746f6c53, blob: 0x53626c42 } as const

/**
 * The ndb backend (SUSE): pages of slots, each with a package's number, first block and number of blocks; the block
 * begins with a head of magic, number, generation and length. All little-endian.
 * https://github.com/rpm-software-management/rpm/blob/master/lib/backend/ndb/rpmpkg.c
 */
export const ndbHeaders: HeaderSource = function* (bytes, remark) {
  const view = new ByteView(bytes, say`The database`)
  if (view.u32(0) !== magics.database) throw new ReadProblem('malformed', say`The file is no ndb database.`)
  const version = view.u32(4)
  if (version !== 0) throw new ReadProblem('unsupported', say`Version ${version} of the ndb format is not known.`)
  // As many as there are bytes for: the number in the header is the file's own word.
  const slotsEnd = Math.min(view.u32(12) * pageBytes, bytes.byteLength)
  for (let slot = databaseHeaderBytes; slot + slotBytes <= slotsEnd; slot += slotBytes)
    try {
      const blob = readSlot(view, slot)
      if (blob) yield blob
    } catch (error) {
      if (!(error instanceof ReadProblem)) throw error
      remark(error)
    }
}

/** The blob of a slot; undefined for a free one. */
function readSlot(view: ByteView, slot: number): Uint8Array | undefined {
  if (view.u32(slot) !== magics.slot) throw new ReadProblem('malformed', say`The slot at byte ${slot} has no magic.`)
  const firstBlock = view.u32(slot + 8)
  if (firstBlock === 0) return undefined
  const start = firstBlock * blockBytes
  const isOurs = view.u32(start) === magics.blob && view.u32(start + 4) === view.u32(slot + 4)
  const length = view.u32(start + 12)
  if (!isOurs || length + blobHeadBytes > view.u32(slot + 12) * blockBytes)
    throw new ReadProblem('malformed', say`The package at byte ${start} is not the one its slot announces.`)
  return view.slice(start + blobHeadBytes, length)
}
