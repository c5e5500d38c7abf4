import { type CrcMark, crcBetween, RunningCrc } from '../compression/running-crc.ts'
import { TarParser } from '../tar/tar-parser.ts'
import type { TarEntry, TarLimits, TarSummary } from '../tar/types.ts'
import type { EntryTable } from '../tree/entry-table.ts'
import { EntryTableBuilder } from '../tree/entry-table-builder.ts'
import { startContentTag } from './content-tag.ts'
import type { Gmac } from './gmac.ts'

/** A stretch of the tar whose checksum is wanted once all of it has come. */
interface Stretch {
  readonly row: number
  readonly start: number
  readonly end: number
}

/** Reads a layer's tar into a table of its entries, with checksums of each file's stored bytes. */
export class EntryRecorder {
  readonly #crc = new RunningCrc()
  readonly #table = new EntryTableBuilder()
  readonly #parser: TarParser
  readonly #contentKey: Uint8Array
  /** Files whose bytes are in the piece that is being read, or go on after it. */
  #stretches: Stretch[] = []
  #open: { readonly stretch: Stretch; readonly from: CrcMark; readonly tag: Gmac } | undefined

  /** @param contentKey of the tags; see `openContentKey` */
  constructor(limits: TarLimits, contentKey: Uint8Array, onEntry?: (entry: TarEntry) => void) {
    this.#contentKey = contentKey
    const record = (entry: TarEntry) => {
      const row = this.#table.add(entry)
      if (entry.type === 'file')
        this.#stretches.push({ row, start: entry.dataOffset, end: entry.dataOffset + entry.storedBytes })
      onEntry?.(entry)
    }
    this.#parser = new TarParser({ onEntry: record }, limits)
  }

  get entryCount(): number {
    return this.#parser.entryCount
  }

  /** The checksum of the whole tar so far. */
  readonly crc = (): CrcMark => this.#crc.mark

  write(bytes: Uint8Array): void {
    this.#parser.write(bytes)
    const start = this.#crc.mark.position
    const end = start + bytes.length
    const advance = (to: number) => {
      const from = this.#crc.mark.position - start
      if (to - start <= from) return
      const part = bytes.subarray(from, to - start)
      this.#crc.update(part)
      this.#open?.tag.update(part)
    }
    const close = () => {
      if (!this.#open || this.#open.stretch.end > end) return
      const { stretch, from, tag } = this.#open
      advance(stretch.end)
      this.#table.setChecksums(stretch.row, crcBetween(from, this.#crc.mark), tag.tag())
      this.#open = undefined
    }
    close()
    const found = this.#stretches
    this.#stretches = []
    for (const stretch of found) {
      // A file that begins exactly where the piece ends begins with the next piece.
      advance(stretch.start)
      this.#open = { stretch, from: this.#crc.mark, tag: startContentTag(this.#contentKey) }
      close()
    }
    advance(end)
  }

  end(): TarSummary & { readonly entries: EntryTable } {
    return { ...this.#parser.end(), entries: this.#table.finish() }
  }
}
