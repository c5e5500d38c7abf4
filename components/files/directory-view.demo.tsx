import type { Demos } from '#components/ui/demos'
import { DirectoryView } from './directory-view.tsx'
import { layers, listing, now, place } from './sample-files.ts'

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
