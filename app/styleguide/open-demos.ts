import { demos as choiceList } from '#components/open/choice-list.demo'
import { demos as fileResult } from '#components/open/file-result.demo'
import { demos as imageLink } from '#components/open/image-link.demo'
import { demos as imageTable } from '#components/open/image-table.demo'
import { demos as localResult } from '#components/open/local-result.demo'
import { demos as pasteField } from '#components/open/paste-field.demo'

/** What a pasted text leads to. */
export const openDemos = {
  'choice-list': choiceList,
  'file-result': fileResult,
  'image-link': imageLink,
  'image-table': imageTable,
  'local-result': localResult,
  'paste-field': pasteField,
} as const
