import 'server-only'
import type { Reference } from '#lib/oci/reference/types'
import type { SharedPage } from '#lib/routes/shared-page'
import type { ShareFreshness } from './share-answer.ts'

/** None where the address names repositories alone, whose tags may change. */
function referencesOf(page: Exclude<SharedPage, { readonly view: 'registry' | 'repo' }>): readonly Reference[] {
  if (page.view === 'compare') return [page.from, page.to]
  return 'images' in page ? page.images.references : [page.reference]
}

/** Whether everything that the page is about is addressed by digest. */
function isPinned(page: SharedPage): boolean {
  if (page.view === 'registry' || page.view === 'repo') return false
  const references = referencesOf(page)
  return references.length > 0 && references.every(({ digest }) => digest !== undefined)
}

export const freshnessOfPage = (page: SharedPage): ShareFreshness => (isPinned(page) ? 'pinned' : 'moving')
