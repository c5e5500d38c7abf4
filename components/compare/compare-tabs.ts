import type { useTranslations } from 'next-intl'
import type { Tab } from '#components/ui/tabs'
import type { CompareSummary } from '#lib/contract/compare'
import type { ComparePlace } from '#lib/contract/views/compare'
import { type CompareView, compareViews } from '#lib/routes/compare-page'
import { viewPage } from './compare-state.ts'

type Texts = ReturnType<typeof useTranslations<'compare.tabs'>>

/** How many differences a view shows, as far as that is known. */
const counts: Readonly<Record<CompareView, (summary: CompareSummary) => number | undefined>> = {
  summary: () => undefined,
  packages: ({ packages }) =>
    packages && packages.up + packages.down + packages.added + packages.removed + packages.changed,
  files: ({ files }) => files && files.added + files.removed + files.content + files.metadata + files.renamed,
  config: ({ config }) => config.count,
  // The tab says how many of how many.
  layers: () => undefined,
  index: ({ index }) => index && index.added + index.removed + index.changed,
}

export const compareTabs = (place: ComparePlace, summary: CompareSummary, t: Texts): readonly Tab[] =>
  compareViews
    .filter(view => view !== 'index' || summary.index !== undefined)
    .map(view => {
      const count = counts[view](summary)
      const { shared, from, to } = summary.layers
      return {
        href: viewPage(place, view),
        label:
          view === 'layers' ? t('layers', { count: Math.max(from, to) - shared, total: Math.max(from, to) }) : t(view),
        ...(count !== undefined && { count }),
        ...(view === place.view && { current: true }),
      }
    })
