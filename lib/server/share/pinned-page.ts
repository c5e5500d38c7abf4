import 'server-only'
import type { SharedFacts } from '#lib/format/share/shared-facts'
import type { SharedPage } from '#lib/routes/shared-page'

/** The same page by the digests its tags were resolved to: the address that stays true. */
export function pinnedPage(page: SharedPage, facts: SharedFacts): SharedPage {
  if (facts.about === 'image' && 'reference' in page) return { ...page, reference: facts.image.reference }
  if (facts.about === 'comparison' && page.view === 'compare')
    return { ...page, from: facts.from.reference, to: facts.to.reference }
  return page
}
