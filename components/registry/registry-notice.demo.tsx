import type { Demos } from '#components/ui/demos'
import { RegistryNotice } from './registry-notice.tsx'

export const demos: Demos = {
  'to be confirmed': () => (
    <RegistryNotice
      level={2}
      error={{
        code: 'confirmation-needed',
        message: 'This registry is on your network.',
        host: 'registry.intranet.example:5000',
      }}
    />
  ),
}
