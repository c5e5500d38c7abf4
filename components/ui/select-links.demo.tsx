import type { Demos } from './demos.tsx'
import { SelectLinks } from './select-links.tsx'

export const demos: Demos = {
  platform: () => (
    <SelectLinks
      label="Platform"
      options={[
        { href: '/styleguide?platform=linux/amd64', label: 'linux/amd64', detail: '112 MB', current: true },
        { href: '/styleguide?platform=linux/arm64', label: 'linux/arm64', detail: '109 MB' },
        { href: '/styleguide?platform=linux/s390x', label: 'linux/s390x', detail: '108 MB' },
      ]}
    />
  ),
}
