import { formatPlatform } from '../manifest/platform.ts'
import { formatCanonical } from '../reference/format-reference.ts'
import type { FoundImage, NamedImage, Paste } from './types.ts'

const imageSummary = ({ reference, platform }: NamedImage): string =>
  formatCanonical(reference) + (platform ? ` ${formatPlatform(platform)}` : '')

const foundSummary = ({ lines, text, reference, platform }: FoundImage): string =>
  `${lines.join(',')}: ${reference ? imageSummary({ reference, ...(platform && { platform }) }) : `? ${text}`}`

/** A paste as short text, for the tables of cases in tests: one line, or one for each image. */
export function pasteSummary(paste: Paste): string | readonly string[] {
  switch (paste.kind) {
    case 'reference':
      return imageSummary(paste)
    case 'registry':
      return `registry ${paste.host}`
    case 'digest':
      return paste.digest
    case 'references':
      return [paste.file, ...paste.found.map(foundSummary)]
    case 'catalog-page':
      return [paste.site, ...paste.candidates.map(imageSummary)]
    case 'unknown':
      return 'unknown'
  }
}
