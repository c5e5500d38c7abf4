import type { Demos } from '#components/ui/demos'
import { DirectoryView } from './directory-view.tsx'
import { layers, now, place, rows } from './sample-files.ts'

const listing = {
  digest: '',
  layers: [],
  entry: rows[0] as (typeof rows)[number],
  total: rows.length,
  entries: [...rows],
}

export const demos: Demos = {
  'found below, with further ones': () => (
    <DirectoryView
      place={place}
      now={now}
      layers={layers}
      layer={undefined}
      body={{
        kind: 'directory',
        filter: { cursor: 0, recursive: true },
        listing: { ...listing, total: 1_204, next: 1_000 },
      }}
    />
  ),
  empty: () => (
    <DirectoryView
      place={place}
      now={now}
      layers={layers}
      layer={undefined}
      body={{ kind: 'directory', filter: { cursor: 0 }, listing: { ...listing, total: 0, entries: [] } }}
    />
  ),
}
