import type { Demos } from '#components/ui/demos'
import { fileCommands } from '#lib/format/file-commands'
import { FilesView } from './files-view.tsx'
import { layers, listing, now, place } from './sample-files.ts'

const commands = fileCommands(
  { repository: { registry: 'quay.io', name: 'example/httpd' }, digest: place.reference.digest, kind: 'image' },
  { path: place.path, isDirectory: true, layers: layers.map(({ digest }) => digest) },
)

export const demos: Demos = {
  'a directory with further entries': () => (
    <FilesView
      place={place}
      now={now}
      layers={layers}
      commands={commands}
      body={{ kind: 'directory', filter: { cursor: 0 }, listing: { ...listing, total: 1_204, next: 1_000 } }}
    />
  ),
  'nothing found in a layer': () => (
    <FilesView
      place={{ ...place, layer: layers[1]?.digest ?? '' }}
      now={now}
      layers={layers}
      commands={commands}
      body={{
        kind: 'directory',
        filter: { cursor: 0, glob: '*.pem', recursive: true },
        listing: { ...listing, total: 0, entries: [] },
      }}
    />
  ),
}
