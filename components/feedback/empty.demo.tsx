import { Button } from '#components/ui/button'
import type { Demos } from '#components/ui/demos'
import { Empty } from './empty.tsx'

export const demos: Demos = {
  plain: () => <Empty title="No tag matches this filter" />,
  'with a way out': () => (
    <Empty
      title="This registry does not list its repositories"
      words="That is its choice and no failure: any repository opens by its name."
    >
      <Button>Open a repository</Button>
    </Empty>
  ),
}
