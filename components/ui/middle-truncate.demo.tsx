import type { Demos } from './demos.tsx'
import { MiddleTruncate } from './middle-truncate.tsx'

export const demos: Demos = {
  short: () => <MiddleTruncate text="httpd-24" />,
  'too long': () => (
    <div className="max-w-48">
      <MiddleTruncate text="default-route-openshift-image-registry.apps.cluster-7.example.com" />
    </div>
  ),
}
