import { createHash } from 'node:crypto'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { digestAlgorithm, digestHex, isVerifiable } from '#lib/oci/digest/digest'
import type { Descriptor } from '#lib/oci/manifest/types'

const changed = (host: string) =>
  new AppError('malformed', say`The registry’s bytes of this blob are not those that its descriptor names.`, {
    hint: say`The download is not complete. Try again; if it stays so, the image has to be pushed again.`,
    host,
  })

/**
 * A blob's bytes as they come, the last of them only after all were checked against digest and size: who reads to the end
 * has the right ones. Throws AppError `malformed`, also for digests by an algorithm that is not known.
 */
export async function* verifiedBlob(
  { digest, sizeBytes }: Pick<Descriptor, 'digest' | 'sizeBytes'>,
  bytes: AsyncIterable<Uint8Array>,
  host: string,
): AsyncGenerator<Uint8Array> {
  if (!isVerifiable(digest)) throw changed(host)
  const hash = createHash(digestAlgorithm(digest))
  let length = 0
  let last: Uint8Array | undefined
  for await (const piece of bytes) {
    if (last) yield last
    hash.update(piece)
    length += piece.byteLength
    if (length > sizeBytes) throw changed(host)
    last = piece
  }
  if (length !== sizeBytes || hash.digest('hex') !== digestHex(digest)) throw changed(host)
  if (last) yield last
}
