import type { Demos } from '#components/ui/demos'
import { ContainerfileDiff } from './containerfile-diff.tsx'
import { config } from './sample-compare.ts'

export const demos: Demos = {
  lines: () => <ContainerfileDiff diff={config.containerfile} address="/compare" />,
}
