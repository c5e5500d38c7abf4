import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import type { CallOptions } from '../types.ts'
import { readBlob } from './blob-reader.ts'
import { matchesDigest } from './compute-digest.ts'
import type { Connection } from './connection.ts'
import { wrongDigest } from './get-manifest.ts'

/** A whole blob of at most `limitBytes`, checked against its digest. Throws `too-large` before more is read. */
export async function getBlob(
  connection: Connection,
  digest: Digest,
  limitBytes: number,
  { signal }: CallOptions,
): Promise<Uint8Array> {
  const { stream, sizeBytes } = await readBlob(
    { connection, digest, purpose: 'small-blob', ...(signal && { signal }) },
    0,
  )
  if (sizeBytes !== undefined && sizeBytes > limitBytes) {
    await stream.cancel()
    throw tooLarge(connection, digest, limitBytes)
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.byteLength
    if (length > limitBytes) throw tooLarge(connection, digest, limitBytes)
    chunks.push(chunk)
  }
  const bytes = Uint8Array.from(Buffer.concat(chunks))
  if (!matchesDigest(bytes, digest)) throw wrongDigest(connection, say`blob`, digest)
  return bytes
}

function tooLarge({ source }: Connection, digest: Digest, limitBytes: number): AppError {
  return new AppError(
    'too-large',
    say`The blob ${digest} is larger than the ${limitBytes} bytes that are read at once.`,
    {
      host: source.vendor.host,
      hint: say`Download it as a file instead, for example with skopeo or curl.`,
    },
  )
}
