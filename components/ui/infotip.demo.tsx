import type { Demos } from './demos.tsx'
import { Infotip } from './infotip.tsx'

export const demos: Demos = {
  word: () => (
    <Infotip className="rounded-xs" tip="Shown on hover, focus and tap; Escape closes it.">
      a word with an explanation
    </Infotip>
  ),
  link: () => (
    <Infotip href="/styleguide" tip="A link that tells more about where it goes.">
      a link
    </Infotip>
  ),
}
