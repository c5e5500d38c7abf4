import { say } from '#lib/messages/say'
import { type Digest, isDigest } from '../digest/digest.ts'
import { type TagLook, tagLook } from './tag-look.ts'

/** `image` is a name people gave; by the others tools find what belongs to a digest. */
export type TagKind = 'image' | 'signature' | 'attestation' | 'sbom' | 'referrers'

export interface ClassifiedTag extends TagLook {
  readonly kind: TagKind
  /** The manifest the tag belongs to, where its name holds the whole digest. */
  readonly subject?: Digest
}

// https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#tag-based-discovery
const cosignKinds: Readonly<Record<string, TagKind>> = { sig: 'signature', att: 'attestation', sbom: 'sbom' }
const cosignTag = /^(sha256)-([a-f0-9]{64})\.(sig|att|sbom)$/
// An algorithm of at most 32 characters and at most 64 of the encoded value:
// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
const referrersTag = /^(sha256|sha384|sha512)-([a-f0-9]{64})$/

/** Whether people gave the name, for lists too long to look at each tag's name closely. */
export const isImageTag = (tag: string): boolean => !cosignTag.test(tag) && !referrersTag.test(tag)

/** What a tag is for and whether it looks fixed, from its name alone. */
export function classifyTag(tag: string): ClassifiedTag {
  const match = cosignTag.exec(tag) ?? referrersTag.exec(tag)
  if (!match) return { kind: 'image', ...tagLook(tag) }
  const [, algorithm = '', encoded = '', extension = ''] = match
  const digest = `${algorithm}:${encoded}`
  return {
    kind: cosignKinds[extension] ?? 'referrers',
    looks: 'floating',
    reason: say`Tools rewrite this tag whenever something is attached to the digest in its name.`,
    ...(isDigest(digest) && { subject: digest }),
  }
}
