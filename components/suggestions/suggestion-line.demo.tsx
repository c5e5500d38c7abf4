import type { Demos } from '#components/ui/demos'
import { long, repository } from './sample-suggestions.ts'
import { type Suggestion, suggestionGroups } from './suggestion.ts'
import { SuggestionLine } from './suggestion-line.tsx'

const line = (suggestion: Suggestion) => (
  <div className="flex items-center gap-2.5">
    <SuggestionLine suggestion={suggestion} />
  </div>
)

export const demos: Demos = {
  ...Object.fromEntries(suggestionGroups.map(group => [group, () => line({ ...repository, group })])),
  long: () => line(long),
}
