import type { Demos } from '#components/ui/demos'
import { RegistryState } from './registry-state.tsx'

export const demos: Demos = {
  waiting: () => <RegistryState waiting={['quay.io']} failed={[]} />,
  'several, some of which failed': () => (
    <RegistryState
      waiting={['quay.io', 'ghcr.io', 'docker.io']}
      failed={[`registry.${'long-'.repeat(20)}name.example.com`, 'localhost:5000']}
    />
  ),
}
