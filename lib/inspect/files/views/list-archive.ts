import { createGunzip, createZstdDecompress } from 'node:zlib'
import { TarParser } from '#lib/archive/tar/tar-parser'
import { textOfBytes } from '#lib/archive/tree/path-text'
import type { ArchiveRow, ShownArchive } from '#lib/contract/views/file-contents'
import type { ByteRange } from '../../packages/byte-range.ts'
import { openZip } from '../../packages/java/open-zip.ts'
import { readable } from '../describe-entry.ts'
import type { OpenedFile } from '../open-file.ts'

const maxListed = 2_000
/** Of an archive that is read from its start to list it. */
const maxReadBytes = 256 << 20

/** What goes from bytes to the bytes of a tar. */
const decompressors = { tar: undefined, gzip: createGunzip, zstd: createZstdDecompress } as const
export type ArchivePacking = keyof typeof decompressors

class Enough extends Error {}

/** Collects entries of a tar as its bytes come. */
class TarList {
  readonly entries: ArchiveRow[] = []
  cut = false
  readonly #parser = new TarParser({
    onEntry: ({ name, type, sizeBytes }) => {
      if (this.entries.length === maxListed) {
        this.cut = true
        throw new Enough()
      }
      this.entries.push({ name: readable(textOfBytes(name)), type, sizeBytes })
    },
  })

  write(bytes: Uint8Array): void {
    this.#parser.write(bytes)
  }
}

async function* bounded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = maxReadBytes
  for await (const piece of bytes) {
    left -= piece.length
    if (left < 0) throw new Enough()
    yield piece
  }
}

/** Entries of a tar, compressed or not, as `tar t` lists them; undefined for what is none. */
export async function listTar(file: OpenedFile, packing: ArchivePacking): Promise<ShownArchive | undefined> {
  const list = new TarList()
  const decompress = decompressors[packing]?.()
  const { pipeline, Readable } = await import('node:stream')
  const plain = decompress ? pipeline(Readable.from(file.read()), decompress, () => {}) : file.read()
  try {
    for await (const piece of bounded(plain as AsyncIterable<Uint8Array>)) list.write(piece)
  } catch (error) {
    // What was listed until then is what the archive has up to there; a file that is no archive has nothing.
    if (error instanceof Enough) list.cut = true
    else if (list.entries.length === 0) return undefined
  } finally {
    decompress?.destroy()
  }
  if (list.entries.length === 0) return undefined
  return {
    kind: 'archive',
    format: packing === 'tar' ? 'tar' : `tar, ${packing}`,
    entries: list.entries,
    cut: list.cut,
  }
}

/** Entries of a zip, as `unzip -l` lists them. Throws ReadProblem. */
export async function listZip(range: ByteRange): Promise<ShownArchive> {
  const entries = await openZip(range)
  return {
    kind: 'archive',
    format: 'zip',
    entries: entries.slice(0, maxListed).map(({ name, sizeBytes }) => ({
      name,
      type: name.endsWith('/') ? 'directory' : 'file',
      sizeBytes,
    })),
    cut: entries.length > maxListed,
  }
}
