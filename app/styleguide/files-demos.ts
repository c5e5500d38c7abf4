import { demos as directoryTable } from '#components/files/directory-table.demo'
import { demos as directoryView } from '#components/files/directory-view.demo'
import { demos as earlierLink } from '#components/files/earlier-link.demo'
import { demos as earlyList } from '#components/files/early-list.demo'
import { demos as extractLinks } from '#components/files/extract-links.demo'
import { demos as fileContentsView } from '#components/files/file-contents-view.demo'
import { demos as fileTree } from '#components/files/file-tree.demo'
import { demos as fileView } from '#components/files/file-view.demo'
import { demos as filesFilter } from '#components/files/files-filter.demo'
import { demos as filesView } from '#components/files/files-view.demo'
import { demos as hexView } from '#components/files/hex-view.demo'
import { demos as layerChoice } from '#components/files/layer-choice.demo'
import { demos as layerScope } from '#components/files/layer-scope.demo'
import { demos as pathBar } from '#components/files/path-bar.demo'
import { demos as programName } from '#components/files/program-name.demo'
import { demos as spaceView } from '#components/files/space-view.demo'
import { demos as startCard } from '#components/files/start-card.demo'
import { demos as textFile } from '#components/files/text-file.demo'
import { demos as treemap } from '#components/files/treemap.demo'

/** The files of an image. */
export const filesDemos = {
  'directory-table': directoryTable,
  'early-list': earlyList,
  'extract-links': extractLinks,
  'file-contents-view': fileContentsView,
  'file-tree': fileTree,
  'file-view': fileView,
  'files-filter': filesFilter,
  'files-view': filesView,
  'hex-view': hexView,
  'layer-choice': layerChoice,
  'layer-scope': layerScope,
  'path-bar': pathBar,
  'text-file': textFile,
  'earlier-link': earlierLink,
  'program-name': programName,
  'space-view': spaceView,
  'start-card': startCard,
  treemap,
  'directory-view': directoryView,
} as const
