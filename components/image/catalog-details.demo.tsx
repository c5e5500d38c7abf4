import type { Demos } from '#components/ui/demos'
import { CatalogDetails } from './catalog-details.tsx'
import { sampleCatalogImage } from './sample-catalog.ts'

export const demos: Demos = { folded: () => <CatalogDetails facts={sampleCatalogImage} /> }
