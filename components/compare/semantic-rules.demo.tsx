import type { Demos } from '#components/ui/demos'
import { place } from './sample-compare.ts'
import { SemanticRules } from './semantic-rules.tsx'

export const demos: Demos = {
  off: () => <SemanticRules place={place} ignored={[]} />,
  some: () => (
    <SemanticRules place={{ ...place, rules: ['file-times'] }} ignored={[{ rule: 'file-times', count: 114 }]} />
  ),
}
