import { demos as directoryTable } from '#components/files/directory-table.demo'
import { demos as extractLinks } from '#components/files/extract-links.demo'
import { demos as fileTree } from '#components/files/file-tree.demo'
import { demos as fileView } from '#components/files/file-view.demo'
import { demos as filesFilter } from '#components/files/files-filter.demo'
import { demos as filesView } from '#components/files/files-view.demo'
import { demos as hexView } from '#components/files/hex-view.demo'
import { demos as layerChoice } from '#components/files/layer-choice.demo'
import { demos as layerScope } from '#components/files/layer-scope.demo'
import { demos as pathBar } from '#components/files/path-bar.demo'
import { demos as textFile } from '#components/files/text-file.demo'

/** The files of an image. */
export const filesDemos = {
  'directory-table': directoryTable,
  'extract-links': extractLinks,
  'file-tree': fileTree,
  'file-view': fileView,
  'files-filter': filesFilter,
  'files-view': filesView,
  'hex-view': hexView,
  'layer-choice': layerChoice,
  'layer-scope': layerScope,
  'path-bar': pathBar,
  'text-file': textFile,
} as const
