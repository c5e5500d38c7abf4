import { demos as facetList } from '#components/search/facet-list.demo'
import { demos as hitGroup } from '#components/search/hit-group.demo'
import { demos as hitLine } from '#components/search/hit-line.demo'
import { demos as keptListAge } from '#components/search/kept-list-age.demo'
import { demos as searchField } from '#components/search/search-field.demo'
import { demos as sourceList } from '#components/search/source-list.demo'
import { demos as sourceStatus } from '#components/search/source-status.demo'

/** One question to all registries. */
export const searchDemos = {
  'facet-list': facetList,
  'hit-group': hitGroup,
  'hit-line': hitLine,
  'kept-list-age': keptListAge,
  'search-field': searchField,
  'source-list': sourceList,
  'source-status': sourceStatus,
} as const
