import { Badge } from './badge.tsx'
import { Card } from './card.tsx'
import type { Demos } from './demos.tsx'

export const demos: Demos = {
  titled: () => (
    <Card title="quay.io" level={3} aside={<Badge tone="success">reachable</Badge>}>
      <p className="text-sm text-muted">Signed in from ~/.docker/config.json</p>
    </Card>
  ),
  'long title': () => (
    <Card title="default-route-openshift-image-registry.apps.very-long-cluster-name.example.com" level={3} />
  ),
  untitled: () => <Card>Only a box</Card>,
}
