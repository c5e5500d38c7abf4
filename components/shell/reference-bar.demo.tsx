import type { Demos } from '#components/ui/demos'
import { SelectLinks } from '#components/ui/select-links'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { ClassBadge } from './class-badge.tsx'
import { ReferenceBar } from './reference-bar.tsx'
import { imageCrumbs } from './reference-crumbs.ts'

export const demos: Demos = {
  image: () => (
    <ReferenceBar
      crumbs={imageCrumbs(parseReference('registry.access.redhat.com/ubi9/httpd-24:1-274'), 'image', {})}
      badges={
        <>
          <ClassBadge class="red-hat-managed" />
          <ClassBadge class="public" />
        </>
      }
      actions={
        <SelectLinks
          label="Platform"
          options={[{ href: '/styleguide?platform=linux/amd64', label: 'linux/amd64', current: true }]}
        />
      }
    />
  ),
}
