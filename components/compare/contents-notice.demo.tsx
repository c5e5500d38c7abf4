import type { Demos } from '#components/ui/demos'
import { ContentsNotice } from './contents-notice.tsx'
import { facts, failure } from './sample-compare.ts'

export const demos: Demos = {
  reading: () => <ContentsNotice facts={{ ...facts, contents: { kind: 'reading' } }} />,
  failed: () => <ContentsNotice facts={{ ...facts, contents: { kind: 'failed', error: failure } }} />,
}
