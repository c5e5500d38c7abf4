import type { Demos } from '#components/ui/demos'
import { CatalogCard } from './catalog-card.tsx'
import { sampleCatalogAnswers } from './sample-catalog.ts'

export const demos: Demos = Object.fromEntries(
  Object.entries(sampleCatalogAnswers).map(([state, answer]) => [state, () => <CatalogCard answer={answer} />]),
)
