import type { Demos } from '#components/ui/demos'
import { TextFile } from './text-file.tsx'

export const demos: Demos = {
  'with what cannot be seen': () => (
    <TextFile
      contents={{ kind: 'text', text: 'Listen 8080\r\n\u202eevil\ttab\n\u0000\n', encoding: 'UTF-8', cut: false }}
      address="/files/quay.io/example/httpd:2.4/a"
    />
  ),
}
