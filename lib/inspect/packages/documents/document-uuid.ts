import { createHash } from 'node:crypto'
import type { ListedPackages } from '../package-listing.ts'
import type { DocumentSubject } from './subject.ts'

/**
 * The same list of the same image is the same document; a longer list, as of a later version of the readers, is another.
 * In the form of RFC 9562, section 5.8 (version 8, custom).
 */
export function documentUuid({ repository, digest }: DocumentSubject, { packages }: ListedPackages): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([repository, digest, packages]))
    .digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
