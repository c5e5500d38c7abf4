import type { Demos } from '#components/ui/demos'
import { FileView } from './file-view.tsx'
import { file, layers, now, place, removed, rows } from './sample-files.ts'

const text = 'ServerRoot "/etc/httpd"\nListen 8080\n'

export const demos: Demos = {
  text: () => (
    <FileView
      body={{
        kind: 'file',
        entry: file,
        views: ['text', 'hex'],
        contents: { kind: 'text', text, encoding: 'UTF-8', cut: false },
      }}
      place={place}
      now={now}
      layers={layers}
    />
  ),
  'cut and removed': () => (
    <FileView
      body={{
        kind: 'file',
        entry: removed,
        views: ['text', 'hex'],
        contents: { kind: 'text', text, encoding: 'Latin-1', cut: true },
      }}
      place={place}
      now={now}
      layers={layers}
    />
  ),
  'a link to nothing': () => (
    <FileView body={{ kind: 'entry', entry: rows[2] ?? file }} place={place} now={now} layers={layers} />
  ),
}
