import type { Demos } from '#components/ui/demos'
import { StringList } from './string-list.tsx'

export const demos: Demos = {
  usual: () => (
    <StringList
      found={{
        kind: 'strings',
        start: 0,
        end: 2_097_152,
        strings: [{ offset: 568, text: '/lib64/ld-linux-x86-64.so.2' }],
      }}
      sizeBytes={4_000_000}
      address="/files/quay.io/example/httpd:2.4/a"
    />
  ),
}
