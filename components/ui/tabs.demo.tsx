import type { Demos } from './demos.tsx'
import { Tabs } from './tabs.tsx'

export const demos: Demos = {
  image: () => (
    <Tabs
      label="Views of the image"
      tabs={[
        { href: '/image/x', label: 'Overview', current: true },
        { href: '/layers/x', label: 'Layers', count: 4 },
        { href: '/config/x', label: 'Config' },
        { href: '/containerfile/x', label: 'Containerfile' },
        { href: '/referrers/x', label: 'Referrers', count: 12 },
        { href: '/raw/x', label: 'Raw' },
      ]}
    />
  ),
}
