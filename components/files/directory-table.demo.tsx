import type { Demos } from '#components/ui/demos'
import { DirectoryTable } from './directory-table.tsx'
import { layers, now, place, rows } from './sample-files.ts'

export const demos: Demos = {
  'all layers': () => <DirectoryTable rows={rows} place={place} now={now} layers={layers} recursive={false} />,
  'one layer, everything below': () => (
    <DirectoryTable rows={rows} place={place} now={now} layers={layers} layer={2} recursive />
  ),
}
