import { Badge, type BadgeTone } from './badge.tsx'
import type { Demos } from './demos.tsx'

const tones: readonly BadgeTone[] = ['neutral', 'accent', 'added', 'removed', 'changed', 'danger', 'warning', 'success']

export const demos: Demos = {
  tones: () => (
    <div className="flex flex-wrap gap-1.5">
      {tones.map(tone => (
        <Badge key={tone} tone={tone}>
          {tone}
        </Badge>
      ))}
    </div>
  ),
}
