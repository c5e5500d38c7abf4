import { createHash } from 'node:crypto'
import { type Digest, parseDigest } from '#lib/oci/digest/digest'

export const sha256 = (bytes: Uint8Array): Digest =>
  parseDigest(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
