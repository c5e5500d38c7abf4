import { Button } from './button.tsx'
import type { Demos } from './demos.tsx'

export const demos: Demos = {
  tones: () => (
    <div className="flex flex-wrap gap-2">
      <Button tone="primary">Open</Button>
      <Button>Compare</Button>
      <Button tone="quiet">Cancel</Button>
      <Button tone="danger">Delete</Button>
    </div>
  ),
  small: () => (
    <div className="flex flex-wrap gap-2">
      <Button size="small" tone="primary">
        Open
      </Button>
      <Button size="small">Compare</Button>
    </div>
  ),
  disabled: () => <Button disabled>Compare</Button>,
}
