import { type Sentence, say, verbatim } from '#lib/messages/say'
import { formatFamiliar } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { formatBytes } from '../format-bytes.ts'
import { shortDigest } from '../short-digest.ts'
import type { SharedImages } from './shared-facts.ts'

/** The one repository that all images are of. */
export function commonRepository(references: readonly Reference[]): string | undefined {
  const [first] = references
  const isHome = ({ registry, name }: Reference) => registry === first?.registry && name === first.name
  return references.every(isHome) ? first?.name : undefined
}

/** What tells each image from the others: its tag where all are of one repository. */
export function imageNames(references: readonly Reference[]): readonly string[] {
  if (commonRepository(references) === undefined) return references.map(formatFamiliar)
  return references.map(({ tag, digest }) => tag ?? (digest === undefined ? '' : shortDigest(digest)))
}

/** `1.0, 1.1, 1.2 +4`: as many names as there is room for. */
export function listNames(names: readonly string[], most: number): string {
  const rest = names.length - most
  return names.slice(0, most).join(', ') + (rest > 0 ? ` +${rest}` : '')
}

/** From the smallest to the largest. */
export function sizesWords({ sizesBytes }: SharedImages): Sentence | undefined {
  if (sizesBytes.length === 0) return undefined
  const [least, most] = [formatBytes(Math.min(...sizesBytes)), formatBytes(Math.max(...sizesBytes))]
  return least === most ? verbatim(least) : say`${least} to ${most}`
}
