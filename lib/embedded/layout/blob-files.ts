import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { link, mkdir, open, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Digest, digestAlgorithm, digestHex, isVerifiable } from '#lib/oci/digest/digest'
import { DistributionError } from '../distribution-error.ts'
import { publish, syncDirectory, writeSynced } from './atomic-write.ts'

/** Bytes read at a time while a blob is streamed. */
const readSizeBytes = 256 * 1024

/** https://github.com/opencontainers/image-spec/blob/main/image-layout.md#blobs */
export const blobPath = (layout: string, digest: Digest): string =>
  join(layout, 'blobs', digestAlgorithm(digest), digestHex(digest))

/** Size in bytes; undefined when the layout does not hold the blob. */
export async function blobSize(layout: string, digest: Digest): Promise<number | undefined> {
  try {
    return (await stat(blobPath(layout, digest))).size
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

export const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException)?.code === 'ENOENT'

/** Streams a blob; `start` and `end` are byte offsets, both inclusive. The file is closed when the stream ends or is cancelled. */
export async function streamBlob(
  layout: string,
  digest: Digest,
  range: { readonly start: number; readonly end: number } | undefined,
): Promise<ReadableStream<Uint8Array>> {
  const handle = await open(blobPath(layout, digest))
  const stream = handle.createReadStream({ ...range, highWaterMark: readSizeBytes })
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>
}

/** Writes bytes as a blob unless it is there. @throws DistributionError DIGEST_INVALID when the bytes are not `digest`'s */
export async function writeBlob(layout: string, digest: Digest, bytes: Uint8Array, incoming: string): Promise<void> {
  requireVerifiable(digest)
  if (createHash(digestAlgorithm(digest)).update(bytes).digest('hex') !== digestHex(digest)) throw mismatch(digest)
  if ((await blobSize(layout, digest)) !== undefined) return
  const temporary = join(incoming, randomUUID())
  try {
    await writeSynced(temporary, bytes)
    await placeBlob(layout, digest, temporary)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Takes over a file on the same file system as a blob. @throws DistributionError DIGEST_INVALID when it is not `digest`'s */
export async function adoptBlob(layout: string, digest: Digest, file: string): Promise<void> {
  requireVerifiable(digest)
  const hash = createHash(digestAlgorithm(digest))
  await pipeline(createReadStream(file, { highWaterMark: readSizeBytes }), hash)
  if (hash.digest('hex') !== digestHex(digest)) throw mismatch(digest)
  await adoptVerifiedBlob(layout, digest, file)
}

/** The same for a file whose digest was computed while it was written. */
export async function adoptVerifiedBlob(layout: string, digest: Digest, file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  await placeBlob(layout, digest, file)
}

/** Gives `layout` a blob that another layout holds, as a hard link; false when the other does not hold it. */
export async function linkBlob(layout: string, digest: Digest, from: string): Promise<boolean> {
  const target = blobPath(layout, digest)
  await mkdir(dirname(target), { recursive: true })
  try {
    await link(blobPath(from, digest), target)
    await syncDirectory(dirname(target))
    return true
  } catch (error) {
    if (isMissing(error)) return false
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true
    throw error
  }
}

async function placeBlob(layout: string, digest: Digest, temporary: string): Promise<void> {
  const target = blobPath(layout, digest)
  await mkdir(dirname(target), { recursive: true })
  await publish(temporary, target)
}

function requireVerifiable(digest: Digest): void {
  if (isVerifiable(digest)) return
  throw new DistributionError('DIGEST_INVALID', 'digest algorithm is not supported', { detail: { digest } })
}

const mismatch = (digest: Digest): DistributionError =>
  new DistributionError('DIGEST_INVALID', 'provided digest did not match uploaded content', { detail: { digest } })
