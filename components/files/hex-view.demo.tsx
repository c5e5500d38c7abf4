import type { Demos } from '#components/ui/demos'
import { HexView } from './hex-view.tsx'

const bytes = Uint8Array.from({ length: 100 }, (_, index) => (index * 7) % 256)

export const demos: Demos = {
  'the whole of a small file': () => (
    <HexView
      contents={{ kind: 'hex', bytes, offset: 0 }}
      sizeBytes={100}
      address="/files/quay.io/example/httpd:2.4/a"
    />
  ),
  'a page in the middle': () => (
    <HexView
      contents={{ kind: 'hex', bytes, offset: 4096 }}
      sizeBytes={20_000}
      address="/files/quay.io/example/httpd:2.4/a"
    />
  ),
}
