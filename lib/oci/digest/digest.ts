import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'

declare const digestBrand: unique symbol
declare const diffIdBrand: unique symbol

/** `algorithm:hex` of the bytes as they are stored and transferred (layers: compressed). */
export type Digest = string & { readonly [digestBrand]: true }
/** `algorithm:hex` of a layer's uncompressed tar, as listed in the config's `rootfs.diff_ids`. */
export type DiffId = string & { readonly [diffIdBrand]: true }

/** Registered algorithms and the length of their hex form. https://github.com/opencontainers/image-spec/blob/main/descriptor.md#registered-algorithms */
export const digestHexLengths = { sha256: 64, sha384: 96, sha512: 128 } as const
export type DigestAlgorithm = keyof typeof digestHexLengths

// https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests
const grammar = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/

/** Whether `text` is a digest; registered algorithms must carry lowercase hex of exactly their length. */
export function isDigest(text: string): text is Digest {
  if (text.length > 200 || !grammar.test(text)) return false
  const [algorithm = '', encoded = ''] = text.split(':')
  const length = (digestHexLengths as Record<string, number>)[algorithm]
  return length === undefined || (encoded.length === length && /^[a-f0-9]+$/.test(encoded))
}

export function parseDigest(text: string): Digest {
  if (isDigest(text)) return text
  throw new AppError('malformed', say`“${text.slice(0, 80)}” is not a digest.`, {
    hint: say`A digest is an algorithm and its hex value, for example sha256: followed by 64 characters 0-9 and a-f.`,
  })
}

/** Whether Portolan can compute and so verify this digest. */
export function isVerifiable(digest: Digest): boolean {
  return Object.hasOwn(digestHexLengths, digestAlgorithm(digest))
}

export const digestAlgorithm = (digest: Digest | DiffId): string => digest.slice(0, digest.indexOf(':'))
export const digestHex = (digest: Digest | DiffId): string => digest.slice(digest.indexOf(':') + 1)
