import type { Demos } from '../ui/demos.tsx'
import { Zoomable } from './zoomable.tsx'

export const demos: Demos = {
  'a wide picture': () => (
    <Zoomable label="A wide picture">
      <svg width="900" height="160" aria-hidden>
        <rect x="20" y="20" width="860" height="120" rx="8" className="fill-sunken stroke-border-strong" />
      </svg>
    </Zoomable>
  ),
}
