import type { HistoryAnswer, HistoryStep } from '#lib/contract/history'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { sampleDigest, sampleNow, sampleReferences } from '../chosen/sample-chosen.ts'
import type { Demos } from '../ui/demos.tsx'
import { HistoryTable } from './history-table.tsx'

const [first, second, third] = sampleReferences.map(formatCanonical)

const entry = {
  name: 'httpd.conf',
  path: 'etc/httpd/conf/httpd.conf',
  type: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  userName: 'root',
  groupName: 'root',
  sizeBytes: 12_005,
  layer: 2,
  changes: [],
}

const step = (digit: string, ref: string | undefined, given: Partial<HistoryStep>): HistoryStep => ({
  refs: ref === undefined ? [] : [ref],
  digest: sampleDigest(digit),
  imageDigest: sampleDigest(digit),
  created: `2026-0${digit}-18T09:30:00Z`,
  ...given,
})

const found = { entry, layer: sampleDigest('a'), crc32: '1c291ca3' }

const answer: HistoryAnswer = {
  path: entry.path,
  steps: [
    step('3', third, { change: 'contents', against: sampleDigest('2'), ...found }),
    step('2', second, { change: 'metadata', against: sampleDigest('1'), ...found, crc32: '00a1b2c3' }),
    step('1', first, { change: 'first', ...found, crc32: '00a1b2c3' }),
    { refs: ['registry.example.com/team/httpd:gone'], error: { code: 'not-found', message: 'No such tag.' } },
  ],
}

const hrefOf = (path: string) => `/history?path=${path}`

export const demos: Demos = {
  'changed twice': () => <HistoryTable answer={answer} pathHref={hrefOf} now={sampleNow} />,
  removed: () => (
    <HistoryTable
      answer={{
        path: entry.path,
        steps: [
          step('3', third, { change: 'removed', against: sampleDigest('2') }),
          step('2', second, { change: 'added', against: sampleDigest('1'), ...found }),
          step('1', first, { change: 'absent' }),
        ],
      }}
      pathHref={hrefOf}
      now={sampleNow}
    />
  ),
}
