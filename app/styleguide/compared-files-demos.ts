import { demos as binaryDiff } from '#components/compare/binary-diff.demo'
import { demos as comparedFiles } from '#components/compare/compared-files.demo'
import { demos as comparedPictures } from '#components/compare/compared-pictures.demo'
import { demos as diffLines } from '#components/compare/diff-lines.demo'
import { demos as differenceTree } from '#components/compare/difference-tree.demo'
import { demos as elfDiff } from '#components/compare/elf-diff.demo'
import { demos as fileCountMarks } from '#components/compare/file-count-marks.demo'
import { demos as fileDiffView } from '#components/compare/file-diff-view.demo'
import { demos as ignoredFiles } from '#components/compare/ignored-files.demo'
import { demos as rowMark } from '#components/compare/row-mark.demo'
import { demos as unreadLayers } from '#components/compare/unread-layers.demo'

/** What the files of a compare are shown with. */
export const comparedFilesDemos = {
  'binary-diff': binaryDiff,
  'compared-files': comparedFiles,
  'compared-pictures': comparedPictures,
  'diff-lines': diffLines,
  'difference-tree': differenceTree,
  'elf-diff': elfDiff,
  'file-count-marks': fileCountMarks,
  'file-diff-view': fileDiffView,
  'ignored-files': ignoredFiles,
  'row-mark': rowMark,
  'unread-layers': unreadLayers,
} as const
