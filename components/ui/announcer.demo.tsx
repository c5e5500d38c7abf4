import type { Demos } from './demos.tsx'

export const demos: Demos = {
  'shows nothing': () => (
    <p className="text-muted">The frame holds the one announcer; a second one would speak everything twice.</p>
  ),
}
