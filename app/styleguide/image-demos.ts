import { demos as artifactOverview } from '#components/image/artifact-overview.demo'
import { demos as byteSize } from '#components/image/byte-size.demo'
import { demos as catalogCard } from '#components/image/catalog-card.demo'
import { demos as catalogDetails } from '#components/image/catalog-details.demo'
import { demos as commandList } from '#components/image/command-list.demo'
import { demos as commandWords } from '#components/image/command-words.demo'
import { demos as configView } from '#components/image/config-view.demo'
import { demos as containerfileView } from '#components/image/containerfile-view.demo'
import { demos as executionTable } from '#components/image/execution-table.demo'
import { demos as healthGrade } from '#components/image/health-grade.demo'
import { demos as imageHeader } from '#components/image/image-header.demo'
import { demos as imageOverview } from '#components/image/image-overview.demo'
import { demos as jsonView } from '#components/image/json-view.demo'
import { demos as labelList } from '#components/image/label-list.demo'
import { demos as mediaType } from '#components/image/media-type.demo'
import { demos as newerImage } from '#components/image/newer-image.demo'
import { demos as overview } from '#components/image/overview.demo'
import { demos as rawView } from '#components/image/raw-view.demo'
import { demos as referrersView } from '#components/image/referrers-view.demo'
import { demos as registryRemarks } from '#components/image/registry-remarks.demo'
import { demos as tagLine } from '#components/image/tag-line.demo'
import { demos as timestamp } from '#components/image/timestamp.demo'

/** What the pages of one image are made of. */
export const imageDemos = {
  'catalog-card': catalogCard,
  'catalog-details': catalogDetails,
  'health-grade': healthGrade,
  'newer-image': newerImage,
  'artifact-overview': artifactOverview,
  'byte-size': byteSize,
  'command-list': commandList,
  'command-words': commandWords,
  'config-view': configView,
  'containerfile-view': containerfileView,
  'execution-table': executionTable,
  'image-header': imageHeader,
  'image-overview': imageOverview,
  'json-view': jsonView,
  'label-list': labelList,
  'media-type': mediaType,
  overview,
  'raw-view': rawView,
  'referrers-view': referrersView,
  'registry-remarks': registryRemarks,
  'tag-line': tagLine,
  timestamp,
} as const
