import type { Demos } from '#components/ui/demos'
import { FacetListSample } from './facet-list.sample.tsx'

export const demos: Demos = { chosen: () => <FacetListSample /> }
