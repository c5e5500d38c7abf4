import 'server-only'
import { makeVisible } from '#lib/format/make-visible'
import { commonRepository, imageNames, listNames } from '#lib/format/share/images-words'
import { shortDigest } from '#lib/format/short-digest'
import type { Locale } from '#lib/messages/locale'
import { type Sentence, say } from '#lib/messages/say'
import { tell } from '#lib/messages/tell'
import type { Reference } from '#lib/oci/reference/types'
import type { ChosenImages } from '#lib/routes/chosen-images'
import type { SharedPage } from '#lib/routes/shared-page'
import { viewWords } from './view-words.ts'

/** What tells tabs of a browser apart stands first: name and tag. */
function versioned({ name, tag, digest }: Reference): string {
  if (tag !== undefined) return `${name}:${tag}`
  return digest === undefined ? name : `${name}@${shortDigest(digest)}`
}

/** Names that a title has room for. */
const titledNames = 4

function manySubject({ repositories, references }: ChosenImages): string {
  if (references.length === 0)
    return listNames(
      repositories.map(({ name }) => name),
      titledNames,
    )
  const names = listNames(imageNames(references), titledNames)
  const repository = commonRepository(references)
  return repository === undefined ? names : `${repository}: ${names}`
}

function parts(page: SharedPage): readonly (string | Sentence | undefined)[] {
  switch (page.view) {
    case 'registry':
      return [page.host]
    case 'repo':
      return [page.repository.name, page.repository.registry]
    case 'compare':
      return [say`${versioned(page.from)} compared with ${versioned(page.to)}`, page.to.registry]
    case 'matrix':
    case 'tree':
    case 'history':
      return [
        page.path === undefined ? undefined : `/${makeVisible(page.path)}`,
        manySubject(page.images),
        viewWords[page.view].name,
        page.images.repositories[0]?.registry,
      ]
    case 'files':
      return [`/${makeVisible(page.path)}`, versioned(page.reference), page.reference.registry]
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
