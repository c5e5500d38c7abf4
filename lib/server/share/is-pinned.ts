import 'server-only'
import type { SharedPage } from '#lib/routes/shared-page'
import type { ShareFreshness } from './share-answer.ts'

/** Whether everything that the page is about is addressed by digest. */
function isPinned(page: SharedPage): boolean {
  if (page.view === 'registry' || page.view === 'repo') return false
  const references = page.view === 'compare' ? [page.from, page.to] : [page.reference]
  return references.every(({ digest }) => digest !== undefined)
}

export const freshnessOfPage = (page: SharedPage): ShareFreshness => (isPinned(page) ? 'pinned' : 'moving')
