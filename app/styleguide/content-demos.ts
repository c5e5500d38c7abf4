import { demos as layerCard } from '#components/layers/layer-card.demo'
import { demos as layersView } from '#components/layers/layers-view.demo'
import { demos as packageFilter } from '#components/packages/package-filter.demo'
import { demos as packagePages } from '#components/packages/package-pages.demo'
import { demos as packageRemarks } from '#components/packages/package-remarks.demo'
import { demos as packageTable } from '#components/packages/package-table.demo'
import { demos as packagesView } from '#components/packages/packages-view.demo'

/** What an image is made of. */
export const contentDemos = {
  layers: {
    'layer-card': layerCard,
    'layers-view': layersView,
  },
  packages: {
    'package-filter': packageFilter,
    'package-pages': packagePages,
    'package-remarks': packageRemarks,
    'package-table': packageTable,
    'packages-view': packagesView,
  },
} as const
