import type { Demos } from '#components/ui/demos'
import { Breadcrumbs } from './breadcrumbs.tsx'

export const demos: Demos = {
  image: () => (
    <Breadcrumbs
      crumbs={[
        { label: 'registry.access.redhat.com', href: '/registry/registry.access.redhat.com' },
        { label: 'ubi9' },
        { label: 'httpd-24', href: '/repo/registry.access.redhat.com/ubi9/httpd-24' },
        {
          label: '1-274',
          siblingsLabel: 'tags',
          siblings: [
            { href: '/image/a:latest', label: 'latest' },
            { href: '/image/a:1-274', label: '1-274', current: true },
          ],
        },
      ]}
    />
  ),
  'by digest, long': () => (
    <Breadcrumbs
      crumbs={[
        { label: 'default-route-openshift-image-registry.apps.cluster-7.example.com:8443', href: '/registry/x' },
        { label: 'a-team-with-a-rather-long-namespace-name', href: '/registry/x' },
        { label: 'service', href: '/repo/x/service' },
        { label: `sha256:${'38427c29'.repeat(8)}` },
      ]}
    />
  ),
}
