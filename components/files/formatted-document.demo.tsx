import type { Demos } from '#components/ui/demos'
import { FormattedDocument } from './formatted-document.tsx'

export const demos: Demos = {
  usual: () => (
    <FormattedDocument
      document={{ kind: 'formatted', text: '', problem: 'Unexpected end of JSON input' }}
      address="/files/quay.io/example/httpd:2.4/a.json"
    />
  ),
}
