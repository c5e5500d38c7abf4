import { demos as archiveHint } from '#components/import/archive-hint.demo'
import { demos as importArchive } from '#components/import/import-archive.demo'
import { demos as importProgress } from '#components/import/import-progress.demo'
import type { Demos } from '#components/ui/demos'

export const importDemos: Readonly<Record<string, Demos>> = {
  'archive-hint': archiveHint,
  'import-archive': importArchive,
  'import-progress': importProgress,
}
