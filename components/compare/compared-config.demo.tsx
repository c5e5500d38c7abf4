import type { Demos } from '#components/ui/demos'
import { ComparedConfig } from './compared-config.tsx'
import { config, place } from './sample-compare.ts'

export const demos: Demos = {
  changes: () => <ComparedConfig place={place} level={config} />,
}
