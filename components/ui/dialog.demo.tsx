import type { Demos } from './demos.tsx'
import { Dialog } from './dialog.tsx'

export const demos: Demos = {
  closed: () => (
    <Dialog trigger="Share" title="Share this image">
      <p>Escape, the cross and a click beside it close the dialog.</p>
    </Dialog>
  ),
}
