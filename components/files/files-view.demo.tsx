import type { Demos } from '#components/ui/demos'
import { FilesView } from './files-view.tsx'
import { layers, now, place, rows } from './sample-files.ts'

const listing = {
  digest: '',
  layers: [],
  entry: rows[0] as (typeof rows)[number],
  total: rows.length,
  entries: [...rows],
}

export const demos: Demos = {
  'a directory with further entries': () => (
    <FilesView
      place={place}
      now={now}
      layers={layers}
      body={{ kind: 'directory', filter: { cursor: 0 }, listing: { ...listing, total: 1_204, next: 1_000 } }}
    />
  ),
  'nothing found in a layer': () => (
    <FilesView
      place={{ ...place, layer: layers[1]?.digest ?? '' }}
      now={now}
      layers={layers}
      body={{
        kind: 'directory',
        filter: { cursor: 0, glob: '*.pem', recursive: true },
        listing: { ...listing, total: 0, entries: [] },
      }}
    />
  ),
}
