import { demos as archiveList } from '#components/files/archive-list.demo'
import { demos as certificateList } from '#components/files/certificate-list.demo'
import { demos as elfTable } from '#components/files/elf-table.demo'
import { demos as formattedDocument } from '#components/files/formatted-document.demo'
import { demos as stringList } from '#components/files/string-list.demo'
import { demos as unitTable } from '#components/files/unit-table.demo'

/** Ways to read a file of an image. */
export const fileViewsDemos = {
  'archive-list': archiveList,
  'certificate-list': certificateList,
  'elf-table': elfTable,
  'formatted-document': formattedDocument,
  'string-list': stringList,
  'unit-table': unitTable,
} as const
