import type { Demos } from '#components/ui/demos'
import { CompareStatus } from './compare-status.tsx'
import { facts, failure, place } from './sample-compare.ts'

export const demos: Demos = {
  hashed: () => <CompareStatus place={place} facts={facts} />,
  failed: () => <CompareStatus place={place} facts={{ ...facts, contents: { kind: 'failed', error: failure } }} />,
}
