import { say } from '#lib/messages/say'
import { composeEntry, type EntryDraft } from './compose-entry.ts'
import { blockSize, decodeHeader, type HeaderBlock } from './header-block.ts'
import { leadingZeros } from './leading-zeros.ts'
import { malformedTar, oversizedTar } from './malformed-tar.ts'
import { isPreamble, PreambleCollector } from './preamble-collector.ts'
import { sparseSegments } from './sparse-map.ts'
import { oldSparse, paxSparse, type SparsePlan } from './sparse-plan.ts'
import { interactiveTarLimits } from './tar-limits.ts'
import type { ArchiveAmbiguity, SparseSegment, TarEntry, TarHandler, TarLimits, TarSummary } from './types.ts'

const zeros = Buffer.alloc(blockSize)
const paddingAfter = (bytes: number) => (blockSize - (bytes % blockSize)) % blockSize

type Step = (bytes: Buffer) => void

/**
 * Reads an uncompressed tar from chunks of any size and calls back for each entry and its stored bytes. Throws AppError
 * `malformed` or `too-large`; what was called back until then is what the archive has up to there. The formats: V7,
 * ustar, PAX, star, GNU, with long names, base-256 numbers and all four kinds of sparse files.
 */
export class TarParser {
  readonly #handler: TarHandler
  readonly #limits: TarLimits
  readonly #preamble: PreambleCollector
  readonly #ambiguities = new Set<ArchiveAmbiguity>()
  /** Offset of the next byte that is not consumed. */
  #position = 0
  #entryCount = 0
  #entry: TarEntry | undefined
  #isEnded = false

  /** What the next `#wanted` bytes are for, and those of them that earlier chunks had. */
  #step: Step
  #wanted = blockSize
  #partial: Buffer[] = []
  #partialBytes = 0
  /** Bytes to hand on, then to skip, before anything is collected again. */
  #dataLeft = 0
  #skipLeft = 0

  constructor(handler: TarHandler, limits: TarLimits = interactiveTarLimits) {
    this.#handler = handler
    this.#limits = limits
    this.#preamble = new PreambleCollector(limits.maxHeaderBytes)
    this.#step = this.#readHeader
  }

  /** Uncompressed bytes consumed so far. */
  get position(): number {
    return this.#position
  }

  get entryCount(): number {
    return this.#entryCount
  }

  /** The bytes are not kept: the caller may use the memory again. */
  write(bytes: Uint8Array): void {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (this.#position + this.#partialBytes + chunk.length > this.#limits.maxArchiveBytes) {
      throw oversizedTar(say`The layer has more than ${this.#limits.maxArchiveBytes} bytes when it is uncompressed.`)
    }
    for (let at = 0; at < chunk.length; ) at += this.#consume(chunk, at)
  }

  /** Call once after the last byte. Throws AppError `malformed` when the archive is cut off. */
  end(): TarSummary {
    if (!this.#isEnded) {
      const isBetween = this.#step === this.#readHeader || this.#step === this.#readSecondZeros
      if (!isBetween || this.#partialBytes > 0 || this.#skipLeft > 0 || this.#entry) {
        throw malformedTar(say`The archive is cut off after ${this.#entryCount} entries`, this.#position)
      }
      this.#ambiguities.add('no-end-marker')
    }
    if (!this.#preamble.isEmpty) this.#ambiguities.add('dangling-header')
    return { entryCount: this.#entryCount, archiveBytes: this.#position, ambiguities: [...this.#ambiguities] }
  }

  /** @returns how many bytes were used */
  #consume(chunk: Buffer, at: number): number {
    if (this.#isEnded) return this.#trail(chunk.subarray(at))
    if (this.#dataLeft > 0) return this.#handOn(chunk.subarray(at, at + this.#dataLeft))
    if (this.#skipLeft > 0) {
      const count = Math.min(this.#skipLeft, chunk.length - at)
      this.#skipLeft -= count
      this.#position += count
      return count
    }
    return this.#collect(chunk.subarray(at, at + this.#wanted - this.#partialBytes))
  }

  #handOn(data: Buffer): number {
    this.#handler.onData?.(data)
    this.#position += data.length
    this.#dataLeft -= data.length
    if (this.#dataLeft === 0) this.#endEntry()
    return data.length
  }

  #collect(piece: Buffer): number {
    if (this.#partialBytes + piece.length < this.#wanted) {
      this.#partial.push(Buffer.from(piece))
      this.#partialBytes += piece.length
      return piece.length
    }
    const bytes = this.#partialBytes > 0 ? Buffer.concat([...this.#partial, piece]) : piece
    this.#partial = []
    this.#partialBytes = 0
    this.#position += bytes.length
    this.#step(bytes)
    return piece.length
  }

  #trail(rest: Buffer): number {
    this.#position += rest.length
    if (!this.#ambiguities.has('trailing-bytes') && leadingZeros(rest) < rest.length) {
      this.#ambiguities.add('trailing-bytes')
    }
    return rest.length
  }

  #await(bytes: number, step: Step): void {
    this.#wanted = bytes
    this.#step = step
    if (bytes === 0) step.call(this, zeros.subarray(0, 0))
  }

  #readHeader(block: Buffer): void {
    if (block.equals(zeros)) {
      this.#await(blockSize, this.#readSecondZeros)
      return
    }
    const header = decodeHeader(block, this.#position - blockSize)
    if (isPreamble(header)) {
      this.#readPreamble(header)
      return
    }
    const draft = composeEntry(header, this.#preamble.take())
    const plan = header.typeFlag === 'S' ? oldSparse(header) : paxSparse(draft, header.offset)
    if (plan) this.#readMap(draft, plan, header.offset)
    else this.#begin(draft, draft.sizeBytes, draft.storedBytes)
  }

  /** Two blocks of zeros end an archive; Go's reader refuses a single one. */
  #readSecondZeros(block: Buffer): void {
    this.#isEnded = true
    if (!block.equals(zeros)) this.#ambiguities.add('lone-zero-block').add('trailing-bytes')
  }

  #readPreamble(header: HeaderBlock): void {
    this.#preamble.announce(header)
    this.#await(header.sizeBytes, bytes => {
      this.#preamble.add(header, Buffer.from(bytes))
      this.#skipLeft = paddingAfter(header.sizeBytes)
      this.#await(blockSize, this.#readHeader)
    })
  }

  /** Goes on to the data of a sparse file, past what is left of its map. */
  #readMap(draft: EntryDraft, { map, sizeBytes, name }: SparsePlan, offset: number): void {
    // The name may be a view into a chunk that is gone when the map ends.
    const kept = { ...draft, name: Buffer.from(name ?? draft.name) }
    const readOn = (): void => {
      if (map.isComplete) {
        const storedBytes = draft.storedBytes - map.bytesInData
        this.#begin(kept, sizeBytes, storedBytes, sparseSegments(map.numbers, sizeBytes, storedBytes, offset))
        return
      }
      if (Math.max(map.numbers.length * 12, map.bytesInData) > this.#limits.maxHeaderBytes) {
        throw oversizedTar(say`A sparse file in the layer has too long a map.`)
      }
      this.#await(blockSize, block => {
        map.extend(block)
        readOn()
      })
    }
    readOn()
  }

  #begin(draft: EntryDraft, sizeBytes: number, storedBytes: number, sparse?: readonly SparseSegment[]): void {
    if (++this.#entryCount > this.#limits.maxEntries) {
      throw oversizedTar(say`The layer has more than ${this.#limits.maxEntries} entries.`)
    }
    if (this.#position + storedBytes > this.#limits.maxArchiveBytes) {
      throw oversizedTar(say`A file in the layer has ${storedBytes} bytes, which is more than is read.`)
    }
    // Field by field: the rest of the draft, spread, takes several times as long, and there may be a million.
    this.#entry = {
      name: draft.name,
      type: draft.type,
      mode: draft.mode,
      uid: draft.uid,
      gid: draft.gid,
      userName: draft.userName,
      groupName: draft.groupName,
      modifiedAt: draft.modifiedAt,
      linkTarget: draft.linkTarget,
      device: draft.device,
      xattrs: draft.xattrs,
      headerOffset: draft.headerOffset,
      ambiguities: draft.ambiguities,
      sizeBytes,
      storedBytes,
      sparse,
      dataOffset: this.#position,
    }
    this.#handler.onEntry(this.#entry)
    this.#dataLeft = storedBytes
    this.#skipLeft = paddingAfter(storedBytes)
    this.#await(blockSize, this.#readHeader)
    if (storedBytes === 0) this.#endEntry()
  }

  #endEntry(): void {
    const entry = this.#entry
    this.#entry = undefined
    if (entry) this.#handler.onEntryEnd?.(entry)
  }
}
