import { demos as containerfileView } from '#components/image/containerfile-view.demo'
import { demos as executionTable } from '#components/image/execution-table.demo'
import { demos as imageHeader } from '#components/image/image-header.demo'
import { demos as jsonView } from '#components/image/json-view.demo'
import { demos as labelList } from '#components/image/label-list.demo'
import { demos as referrersView } from '#components/image/referrers-view.demo'
import { demos as registryRemarks } from '#components/image/registry-remarks.demo'
import { demos as tagLine } from '#components/image/tag-line.demo'
import { demos as layersView } from '#components/layers/layers-view.demo'
import { demos as packageFilter } from '#components/packages/package-filter.demo'
import { demos as packagePages } from '#components/packages/package-pages.demo'
import { demos as packageRemarks } from '#components/packages/package-remarks.demo'
import { demos as packageTable } from '#components/packages/package-table.demo'
import { demos as packagesView } from '#components/packages/packages-view.demo'

/** What the pages of one image are made of. */
export const imageDemos = {
  image: {
    'image-header': imageHeader,
    'registry-remarks': registryRemarks,
    'execution-table': executionTable,
    'label-list': labelList,
    'containerfile-view': containerfileView,
    'referrers-view': referrersView,
    'json-view': jsonView,
    'tag-line': tagLine,
  },
  layers: { 'layers-view': layersView },
  packages: {
    'package-filter': packageFilter,
    'package-pages': packagePages,
    'package-remarks': packageRemarks,
    'package-table': packageTable,
    'packages-view': packagesView,
  },
} as const
