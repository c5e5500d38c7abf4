import { createHash } from 'node:crypto'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { type Digest, digestAlgorithm, isVerifiable } from '#lib/oci/digest/digest'

/** The digest of `bytes` by a registered algorithm. */
export const computeDigest = (bytes: Uint8Array, algorithm = 'sha256'): Digest =>
  `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}` as Digest

/** Whether `bytes` are what `digest` names. Throws AppError `invalid-reference` for an algorithm unknown here. */
export function matchesDigest(bytes: Uint8Array, digest: Digest): boolean {
  if (!isVerifiable(digest)) {
    throw new AppError('invalid-reference', say`The digest algorithm ${digestAlgorithm(digest)} is not known here.`, {
      hint: say`Content is only shown after it was checked against its digest: sha256, sha384 or sha512.`,
    })
  }
  return computeDigest(bytes, digestAlgorithm(digest)) === digest
}
