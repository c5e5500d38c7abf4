import { say } from '#lib/messages/say'
import { type Digest, digestHexLengths, isDigest } from '../digest/digest.ts'
import { checkRepository } from './check-repository.ts'
import { checkText } from './check-text.ts'
import { invalidReference } from './invalid-reference.ts'
import { isTag } from './name-grammar.ts'
import { splitReference } from './split-reference.ts'
import type { Reference } from './types.ts'

function checkTag(tag: string, text: string): void {
  if (isTag(tag)) return
  if (tag === '') throw invalidReference(text, say`The tag after the colon is empty.`)
  if (tag.length > 128) throw invalidReference(text, say`A tag has at most 128 characters; this one has ${tag.length}.`)
  throw invalidReference(
    text,
    say`“${tag.slice(0, 80)}” is not a tag: letters, digits, underscores, dots and dashes, not starting with a dot or dash.`,
  )
}

function checkDigest(digest: string, text: string): asserts digest is Digest {
  const algorithm = digest.slice(0, Math.max(digest.indexOf(':'), 0))
  const hexLength = (digestHexLengths as Readonly<Record<string, number>>)[algorithm]
  if (hexLength === undefined)
    throw invalidReference(
      text,
      say`After the @ comes a digest: sha256: (or sha384:, sha512:) and its hexadecimal value.`,
    )
  if (!isDigest(digest))
    throw invalidReference(
      text,
      say`A ${algorithm} digest has ${hexLength} characters 0-9 and a-f after the colon; this one has ${digest.length - algorithm.length - 1} characters.`,
    )
}

/**
 * Reads a reference by the grammar of distribution/reference, with Docker Hub's short forms written out:
 * `ubuntu` is `docker.io/library/ubuntu`. No default tag is added. Throws AppError `invalid-reference`.
 */
export function parseReference(text: string): Reference {
  checkText(text)
  const { registry, remainder } = splitReference(text)
  const at = remainder.indexOf('@')
  const named = at < 0 ? remainder : remainder.slice(0, at)
  const colon = named.indexOf(':')
  const name = colon < 0 ? named : named.slice(0, colon)
  const tag = colon < 0 ? undefined : named.slice(colon + 1)
  const digest = at < 0 ? undefined : remainder.slice(at + 1)
  checkRepository({ registry, name }, text)
  if (tag !== undefined) checkTag(tag, text)
  if (digest === undefined) return { registry, name, ...(tag !== undefined && { tag }) }
  checkDigest(digest, text)
  return { registry, name, ...(tag !== undefined && { tag }), digest }
}
