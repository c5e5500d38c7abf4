import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { OutputEntry } from './output-entry.ts'
import { exactly } from './write-tar.ts'

type Entries = AsyncIterable<OutputEntry> | Iterable<OutputEntry>

/**
 * Writes a zip piece by piece. Contents are opened when it is their turn and never held; when the reader leaves they are
 * closed. A symbolic link is what Info-ZIP makes of it: a file of that type in Unix's mode, with the target as contents;
 * hard links it has none. https://infozip.sourceforge.net/doc/appnote-19970311-iz.zip
 */
export async function* writeZip(entries: Entries): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = new PassThrough()
  const leaving = new AbortController()
  zip.on('error', (error: Error) => output.destroy(error))
  zip.outputStream.pipe(output)
  const filling = fill(zip, entries, leaving.signal).catch((error: Error) => output.destroy(error))
  try {
    yield* output as AsyncIterable<Uint8Array>
  } finally {
    leaving.abort()
    output.destroy()
    await filling
  }
}

/** One entry after another: the next one is asked for when the last one's contents are read. */
async function fill(zip: ZipFile, entries: Entries, signal: AbortSignal): Promise<void> {
  for await (const entry of entries) {
    if (signal.aborted) return
    // Zip has no times before 1980.
    const mtime = new Date(Math.max(entry.modifiedAt, 315_532_800) * 1000)
    if (entry.type === 'directory') {
      zip.addEmptyDirectory(entry.path, { mtime, mode: 0o40000 | entry.mode })
      continue
    }
    if (entry.type === 'symlink') {
      zip.addBuffer(Buffer.from(entry.linkTarget ?? ''), entry.path, { mtime, mode: 0o120777, compress: false })
      continue
    }
    const contents = Readable.from(entry.open ? exactly(entry, entry.open()) : [], { objectMode: false })
    const leave = () => contents.destroy()
    signal.addEventListener('abort', leave)
    zip.addReadStream(contents, entry.path, { mtime, mode: 0o100000 | entry.mode, size: entry.sizeBytes })
    await once(contents, 'close')
    signal.removeEventListener('abort', leave)
  }
  zip.end()
}
