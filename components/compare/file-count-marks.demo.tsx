import type { Demos } from '#components/ui/demos'
import { FileCountMarks } from './file-count-marks.tsx'
import { files } from './sample-compare.ts'

export const demos: Demos = {
  all: () => <FileCountMarks counts={files.counts} />,
}
