import type { Tab } from '#components/ui/tabs'
import type { ChosenImages } from '#lib/routes/chosen-images'
import { comparePage } from '#lib/routes/compare-page'
import { type ManyView, manyPage } from '#lib/routes/many-pages'

type TabName = 'compare' | ManyView

/** Views of a repository's images: the same ones are carried from view to view. Comparing takes two of them. */
export function manyTabs(
  current: TabName | undefined,
  chosen: ChosenImages,
  labelOf: (name: TabName) => string,
): readonly Tab[] {
  const [home] = chosen.repositories
  const [from, to] = chosen.references
  const hrefs: readonly (readonly [TabName, string])[] = [
    ['compare', comparePage(from ?? home, to)],
    ['matrix', manyPage('matrix', chosen)],
    ['tree', manyPage('tree', chosen)],
    ['history', manyPage('history', chosen)],
  ]
  return hrefs.map(([name, href]) => ({ href, label: labelOf(name), ...(name === current && { current: true }) }))
}
