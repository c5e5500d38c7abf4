import type { Demos } from '#components/ui/demos'
import { FileDiffView } from './file-diff-view.tsx'
import { binaryDiff, place, textDiff } from './sample-compare.ts'

export const demos: Demos = {
  text: () => (
    <FileDiffView place={{ ...place, state: { path: 'etc/httpd/conf/httpd.conf' } }} body={{ diff: textDiff }} />
  ),
  'very long': () => (
    <FileDiffView
      place={{ ...place, state: { path: 'usr/share/dict/words' } }}
      body={{ diff: { ...textDiff, counts: { added: 9_204, removed: 31_880 } }, unshown: 31_084 }}
    />
  ),
  program: () => <FileDiffView place={{ ...place, state: { path: 'usr/sbin/httpd' } }} body={{ diff: binaryDiff }} />,
  'only in one': () => (
    <FileDiffView
      place={place}
      body={{ diff: { kind: 'binary', same: false, to: { path: 'dev/null', type: 'device', sizeBytes: 0 } } }}
    />
  ),
}
