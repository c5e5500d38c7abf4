import type { Demos } from '#components/ui/demos'
import { DirectoryTable } from './directory-table.tsx'
import { now, place, rows } from './sample-files.ts'

export const demos: Demos = {
  'all layers': () => <DirectoryTable rows={rows} place={place} now={now} recursive={false} />,
  'one layer, everything below': () => <DirectoryTable rows={rows} place={place} now={now} layer={2} recursive />,
}
