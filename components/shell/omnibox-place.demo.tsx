import type { Demos } from '#components/ui/demos'
import { Omnibox } from './omnibox.tsx'
import { OmniboxPlace } from './omnibox-place.tsx'

export const demos: Demos = {
  'on a page without a field of its own': () => (
    <OmniboxPlace>
      <Omnibox />
    </OmniboxPlace>
  ),
}
