import type { Demos } from '../ui/demos.tsx'
import { IgnoredFiles } from './ignored-files.tsx'
import { place } from './sample-compare.ts'

const ignored = [
  { rule: 'file-times', count: 11_402 },
  { rule: 'owner-names', count: 0 },
  { rule: 'build-files', count: 1 },
] as const

export const demos: Demos = {
  'by two rules': () => <IgnoredFiles place={{ ...place, view: 'files' }} ignored={[...ignored]} />,
  'of one rule': () => (
    <IgnoredFiles place={{ ...place, view: 'files', state: { ignored: 'build-files' } }} ignored={[...ignored]} />
  ),
}
