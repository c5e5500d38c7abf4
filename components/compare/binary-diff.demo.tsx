import type { Demos } from '#components/ui/demos'
import { BinaryDiff } from './binary-diff.tsx'
import { binaryDiff } from './sample-compare.ts'

export const demos: Demos = {
  bytes: () => binaryDiff.firstDifference && <BinaryDiff bytes={binaryDiff.firstDifference} />,
}
