import type { Demos } from '#components/ui/demos'
import { DiffLines } from './diff-lines.tsx'
import { diffParts } from './diff-parts.ts'
import { textDiff } from './sample-compare.ts'

export const demos: Demos = {
  'one column': () => <DiffLines parts={diffParts(textDiff.hunks ?? [])} coloured={undefined} isSplit={false} />,
  'side by side': () => <DiffLines parts={diffParts(textDiff.hunks ?? [])} coloured={undefined} isSplit />,
}
