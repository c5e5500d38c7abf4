import { demos as layerCard } from '#components/layers/layer-card.demo'
import { demos as layersView } from '#components/layers/layers-view.demo'
import { demos as packageFilter } from '#components/packages/package-filter.demo'
import { demos as packageRemarks } from '#components/packages/package-remarks.demo'
import { demos as packageTable } from '#components/packages/package-table.demo'
import { demos as packagesView } from '#components/packages/packages-view.demo'
import { demos as findingsFilter } from '#components/security/findings-filter.demo'
import { demos as findingsTable } from '#components/security/findings-table.demo'
import { demos as noSource } from '#components/security/no-source.demo'
import { demos as reportList } from '#components/security/report-list.demo'
import { demos as securityView } from '#components/security/security-view.demo'
import { demos as severityBadge } from '#components/security/severity-badge.demo'

/** What an image is made of. */
export const contentDemos = {
  layers: {
    'layer-card': layerCard,
    'layers-view': layersView,
  },
  packages: {
    'package-filter': packageFilter,
    'package-remarks': packageRemarks,
    'package-table': packageTable,
    'packages-view': packagesView,
  },
  security: {
    'findings-filter': findingsFilter,
    'findings-table': findingsTable,
    'no-source': noSource,
    'report-list': reportList,
    'security-view': securityView,
    'severity-badge': severityBadge,
  },
} as const
