import { crc32 } from 'node:zlib'
import type { Digest } from '#lib/oci/digest/digest'
import { gzipMember } from './gzip-member.ts'
import { sha256 } from './sha256.ts'
import { file, type TarEntry } from './tar-entry.ts'
import { endOfArchive, tarSegments } from './tar-writer.ts'

/** https://github.com/containerd/stargz-snapshotter/blob/main/docs/estargz.md */
const tocName = 'stargz.index.json'
export const tocDigestAnnotation = 'containerd.io/snapshot/stargz/toc.digest'
export const uncompressedSizeAnnotation = 'io.containers.estargz.uncompressed-size'

/** Says that no file is worth fetching ahead; its one byte is 0xf. */
export const noPrefetchLandmark = file('.no.prefetch.landmark', Uint8Array.of(0x0f))

const tocTypes = { file: 'reg', directory: 'dir', symlink: 'symlink', hardlink: 'hardlink' } as const

interface TocEntry {
  readonly name: string
  readonly type: (typeof tocTypes)[TarEntry['type']] | 'chunk'
  readonly [member: string]: unknown
}

export interface Estargz {
  readonly blob: Uint8Array
  /** The uncompressed archive, table of contents included. */
  readonly tar: Uint8Array
  readonly tocDigest: Digest
}

/** Takes the bytes of a layer as they are made, so that a large one need not be held. */
interface Sinks {
  readonly blob: (bytes: Uint8Array) => void
  readonly tar: (bytes: Uint8Array) => void
}

/**
 * An eStargz layer: gzip members that begin at each file's contents and each of its chunks, a table of contents as last
 * entry, and a footer with its offset.
 * @param chunkSizeBytes files larger than this are cut
 */
export function writeEstargz(entries: readonly TarEntry[], chunkSizeBytes: number): Estargz {
  const blob: Uint8Array[] = []
  const tar: Uint8Array[] = []
  const sinks = { blob: (bytes: Uint8Array) => blob.push(bytes), tar: (bytes: Uint8Array) => tar.push(bytes) }
  const tocDigest = streamEstargz(entries, chunkSizeBytes, sinks)
  return { blob: Buffer.concat(blob), tar: Buffer.concat(tar), tocDigest }
}

/** The same, piece by piece. @returns the digest of the table of contents */
export function streamEstargz(entries: Iterable<TarEntry>, chunkSizeBytes: number, sinks: Sinks): Digest {
  const writer = new MemberWriter(sinks)
  const toc: TocEntry[] = []
  for (const one of entries) {
    for (const { entry, header, payload, padding } of tarSegments([one])) {
      writer.append(header)
      toc.push(...(payload.byteLength === 0 ? [tocEntry(entry)] : writeChunks(writer, entry, payload, chunkSizeBytes)))
      writer.append(padding)
    }
  }
  const tocJson = Buffer.from(JSON.stringify({ version: 1, entries: toc }, null, '\t'))
  const tocOffset = writer.startMember()
  for (const { header, payload, padding } of tarSegments([file(tocName, tocJson, { mode: 0o444 })])) {
    writer.append(header, payload, padding, endOfArchive)
  }
  writer.startMember()
  sinks.blob(footer(tocOffset))
  return sha256(tocJson)
}

/** "The last chunk in a reg file or reg file that isn't chunked MUST set chunkSize to zero." */
function writeChunks(writer: MemberWriter, entry: TarEntry, payload: Uint8Array, chunkSizeBytes: number): TocEntry[] {
  const chunks: TocEntry[] = []
  for (let start = 0; start < payload.byteLength; start += chunkSizeBytes) {
    const chunk = payload.subarray(start, start + chunkSizeBytes)
    const isLast = start + chunkSizeBytes >= payload.byteLength
    const place = { offset: writer.startMember(), chunkSize: isLast ? 0 : chunk.byteLength, chunkDigest: sha256(chunk) }
    writer.append(chunk)
    chunks.push(
      start === 0
        ? { ...tocEntry(entry), size: payload.byteLength, digest: sha256(payload), ...place }
        : { name: entry.path, type: 'chunk', ...place, chunkOffset: start },
    )
  }
  return chunks
}

const tocEntry = (entry: TarEntry): TocEntry => ({
  name: entry.path,
  type: tocTypes[entry.type],
  modtime: new Date(entry.modifiedAt * 1000).toISOString().replace('.000Z', 'Z'),
  ...('target' in entry && { linkName: entry.target }),
  mode: entry.mode,
  uid: entry.uid,
  gid: entry.gid,
  userName: entry.userName,
  groupName: entry.groupName,
  NumLink: 0,
})

/** Cuts tar bytes into gzip members. */
class MemberWriter {
  readonly #sinks: Sinks
  #open: Uint8Array[] = []
  #offset = 0

  constructor(sinks: Sinks) {
    this.#sinks = sinks
  }

  append(...parts: readonly Uint8Array[]): void {
    this.#open.push(...parts)
    for (const part of parts) this.#sinks.tar(part)
  }

  /** Ends the member that is open. @returns offset in the blob at which the next one begins */
  startMember(): number {
    if (this.#open.length > 0) {
      const member = gzipMember(Buffer.concat(this.#open))
      this.#sinks.blob(member)
      this.#offset += member.byteLength
      this.#open = []
    }
    return this.#offset
  }
}

/** 51 bytes: an empty gzip member whose extra field `SG` holds the offset. https://github.com/containerd/stargz-snapshotter/blob/main/docs/estargz.md#footer */
function footer(tocOffset: number): Uint8Array {
  const subfield = Buffer.from(`${tocOffset.toString(16).padStart(16, '0')}STARGZ`)
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc32(''), 0)
  return Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255]),
    Buffer.from([subfield.byteLength + 4, 0]),
    Buffer.from('SG'),
    Buffer.from([subfield.byteLength, 0]),
    subfield,
    // A final stored block without contents: BFINAL = 1, BTYPE = 0, LEN = 0, NLEN = ~0.
    Buffer.from([1, 0, 0, 0xff, 0xff]),
    trailer,
  ])
}
