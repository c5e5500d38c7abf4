import { ChoiceLink } from './choice-link.tsx'
import type { Demos } from './demos.tsx'

export const demos: Demos = {
  chosen: () => <ChoiceLink href="?severity=high" isCurrent name="High" count={12} />,
  other: () => <ChoiceLink href="?severity=low" isCurrent={false} name="Low" count={1_204} />,
}
