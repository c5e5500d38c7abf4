import type { Demos } from '#components/ui/demos'
import { TextFile } from './text-file.tsx'

export const demos: Demos = {
  coloured: () => (
    <TextFile
      contents={{
        kind: 'text',
        text: '# a comment\nListen 8080\n',
        encoding: 'UTF-8',
        cut: false,
        language: 'apache',
        lines: [
          [{ text: '# a comment', kind: 'comment' }],
          [{ text: 'Listen', kind: 'keyword' }, { text: ' ' }, { text: '8080', kind: 'constant' }],
        ],
      }}
      address="/files/quay.io/example/httpd:2.4/a"
    />
  ),
  'with what cannot be seen': () => (
    <TextFile
      contents={{ kind: 'text', text: 'Listen 8080\r\n\u202eevil\ttab\n\u0000\n', encoding: 'UTF-8', cut: false }}
      address="/files/quay.io/example/httpd:2.4/a"
    />
  ),
}
