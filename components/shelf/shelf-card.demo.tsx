import type { Demos } from '#components/ui/demos'
import { ShelfCard } from './shelf-card.tsx'

const long = `namespace/${'a-very-long-name-'.repeat(8)}end`

export const demos: Demos = {
  empty: () => <ShelfCard list="pinned" entries={[]} />,
  filled: () => (
    <ShelfCard
      list="recent"
      entries={[
        { registry: 'registry.access.redhat.com', name: 'ubi9/httpd-24', tag: '1-274' },
        { registry: 'quay.io', name: 'podman/stable' },
        { registry: 'localhost:5000', name: long, tag: 'latest' },
      ]}
    />
  ),
}
