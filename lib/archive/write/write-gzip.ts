import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/** Compresses piece by piece; when the reader leaves, what is read from is left too. */
export async function* writeGzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gzip = createGzip()
  // What goes wrong destroys `gzip`, and is thrown where it is read.
  const filling = pipeline(Readable.from(bytes, { objectMode: false }), gzip).catch(() => {})
  try {
    yield* gzip as AsyncIterable<Uint8Array>
  } finally {
    gzip.destroy()
    await filling
  }
}
