import type { Demos } from '#components/ui/demos'
import { noFileCounts } from '#lib/contract/compare/files'
import { CompareBar } from './compare-bar.tsx'
import { facts, place, summary } from './sample-compare.ts'

export const demos: Demos = {
  different: () => <CompareBar place={place} facts={facts} />,
  'the same': () => (
    <CompareBar
      place={place}
      facts={{ ...facts, answer: { summary: { ...summary, same: true, reason: 'digest', files: noFileCounts } } }}
    />
  ),
  'too much to read unasked': () => (
    <CompareBar
      place={place}
      facts={{
        answer: { summary: { ...summary, files: undefined, packages: undefined } },
        contents: { kind: 'unasked', bytes: 1_300_000_000 },
      }}
    />
  ),
}
