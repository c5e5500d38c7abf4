import { Button } from '#components/ui/button'
import type { Demos } from '#components/ui/demos'
import { SelectLinks } from '#components/ui/select-links'
import { ClassBadge } from './class-badge.tsx'
import { ReferenceBar } from './reference-bar.tsx'

export const demos: Demos = {
  image: () => (
    <ReferenceBar
      crumbs={[
        { label: 'registry.access.redhat.com', href: '/registry/registry.access.redhat.com' },
        { label: 'ubi9' },
        { label: 'httpd-24', href: '/repo/registry.access.redhat.com/ubi9/httpd-24' },
        { label: '1-274' },
      ]}
      badges={
        <>
          <ClassBadge class="red-hat-managed" />
          <ClassBadge class="public" />
        </>
      }
      actions={
        <>
          <SelectLinks label="Platform" options={[{ href: '/styleguide', label: 'linux/amd64', current: true }]} />
          <Button size="small">Share</Button>
        </>
      }
    />
  ),
}
