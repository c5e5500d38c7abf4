import { isDigest } from '#lib/oci/digest/digest'
import { formatFamiliar } from '#lib/oci/reference/format-reference'
import { parseReference } from '#lib/oci/reference/parse-reference'
import type { Reference } from '#lib/oci/reference/types'
import { shortDigest } from '../ui/short-digest.ts'

/** Its tag, or the beginning of its digest. */
export const nameOf = ({ tag, digest }: Reference): string => tag ?? shortDigest(digest ?? '')

const withoutDigest = ({ tag, digest, ...repository }: Reference): Reference =>
  tag === undefined ? { ...repository, ...(digest && { digest }) } : { ...repository, tag }

/** What tells images apart on one page: tags alone where all are of one repository. */
export function chosenNames(references: readonly Reference[]): readonly string[] {
  const repositories = new Set(references.map(({ registry, name }) => `${registry}/${name}`))
  return references.map(reference =>
    repositories.size === 1 ? nameOf(reference) : formatFamiliar(withoutDigest(reference)),
  )
}

/** By the digest that was found, the tag kept for people. */
export function pinnedReference({
  ref,
  digest,
}: {
  readonly ref: string
  readonly digest?: string | undefined
}): Reference {
  const reference = parseReference(ref)
  return digest !== undefined && isDigest(digest) ? { ...reference, digest } : reference
}
