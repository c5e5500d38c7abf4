import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { type Compression, detectCompression, detectionBytes } from '#lib/archive/compression/detect-compression'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { badArchive } from './import-errors.ts'

const outputBytes = 1 << 18

const decoders = {
  gzip: () => createGunzip({ chunkSize: outputBytes }),
  zstd: () => createZstdDecompress({ chunkSize: outputBytes }),
} satisfies Partial<Record<Compression, unknown>>

/** The first bytes, enough to tell what they are, and all of them with what follows. */
async function begin(bytes: AsyncIterable<Uint8Array>) {
  const iterator = bytes[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < detectionBytes) {
    const next = await iterator.next()
    if (next.done) break
    head = Buffer.concat([head, next.value])
  }
  async function* all() {
    try {
      if (head.length > 0) yield head
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { head: head.subarray(0, detectionBytes), all: all() }
}

async function* decoded(compression: keyof typeof decoders, bytes: AsyncIterable<Uint8Array>) {
  const decoder = decoders[compression]()
  let sourceError: unknown
  async function* watched() {
    try {
      yield* bytes
    } catch (error) {
      sourceError = error
      throw error
    }
  }
  // What goes wrong destroys the decoder, and is thrown where it is read.
  const filling = pipeline(Readable.from(watched(), { objectMode: false }), decoder).catch(() => {})
  try {
    yield* decoder as AsyncIterable<Uint8Array>
  } catch (error) {
    if (sourceError !== undefined || error instanceof AppError) throw sourceError ?? error
    throw badArchive(say`The archive is damaged or cut off: it cannot be decompressed.`, error)
  } finally {
    decoder.destroy()
    await filling
  }
}

/**
 * The tar in an archive that may be compressed, by what its bytes say. Throws AppError `invalid-request` for what is
 * neither, and what reading the bytes throws.
 */
export async function* uncompressed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, all } = await begin(bytes)
  const { compression } = detectCompression(head)
  if (compression === undefined || head.every(byte => byte === 0)) {
    await all.return(undefined)
    throw badArchive(say`This is no archive of an image: it is neither a tar nor a compressed one.`)
  }
  yield* compression === 'none' ? all : decoded(compression, all)
}
