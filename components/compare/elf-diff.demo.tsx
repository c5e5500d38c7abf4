import type { Demos } from '#components/ui/demos'
import { ElfDiff } from './elf-diff.tsx'
import { binaryDiff } from './sample-compare.ts'

export const demos: Demos = {
  libraries: () => binaryDiff.elf && <ElfDiff elf={binaryDiff.elf} />,
}
