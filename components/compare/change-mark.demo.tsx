import type { Demos } from '#components/ui/demos'
import { ChangeMark } from './change-mark.tsx'

export const demos: Demos = {
  all: () =>
    (['added', 'removed', 'changed', 'metadata', 'renamed', 'up', 'down', 'moved', 'same'] as const).map(look => (
      <ChangeMark key={look} look={look} words={look} />
    )),
}
