import { type DiffId, type Digest, digestAlgorithm, digestHex } from '#lib/oci/digest/digest'

/** `sha256:38427c29b1f4`: twelve digits, as docker and podman abbreviate. */
export const shortDigest = (digest: Digest | DiffId): string =>
  `${digestAlgorithm(digest)}:${digestHex(digest).slice(0, 12)}`
