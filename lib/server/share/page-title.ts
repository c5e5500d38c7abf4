import 'server-only'
import { shortDigest } from '#lib/format/short-digest'
import type { Locale } from '#lib/messages/locale'
import { type Sentence, say } from '#lib/messages/say'
import { tell } from '#lib/messages/tell'
import type { Reference } from '#lib/oci/reference/types'
import type { SharedPage } from '#lib/routes/shared-page'
import { viewWords } from './view-words.ts'

/** What tells tabs of a browser apart stands first: name and tag. */
function versioned({ name, tag, digest }: Reference): string {
  if (tag !== undefined) return `${name}:${tag}`
  return digest === undefined ? name : `${name}@${shortDigest(digest)}`
}

function parts(page: SharedPage): readonly (string | Sentence | undefined)[] {
  switch (page.view) {
    case 'registry':
      return [page.host]
    case 'repo':
      return [page.repository.name, page.repository.registry]
    case 'compare':
      return [say`${versioned(page.from)} compared with ${versioned(page.to)}`, page.to.registry]
    case 'files':
      return [`/${page.path}`, versioned(page.reference), page.reference.registry]
    default:
      return [versioned(page.reference), viewWords[page.view].name, page.reference.registry]
  }
}

/** The title of a page by its address alone, e.g. `course/httpd:1.1 · layers · quay.io`. */
export const pageTitle = (page: SharedPage, locale: Locale): string =>
  parts(page)
    .filter(part => part !== undefined)
    .map(part => (typeof part === 'string' ? part : tell(part, locale)))
    .join(' · ')
