import { severities } from '#lib/contract/security'
import type { Demos } from '../ui/demos.tsx'
import { SeverityBadge } from './severity-badge.tsx'

export const demos: Demos = {
  all: () => (
    <p className="flex gap-2">
      {severities.map(severity => (
        <SeverityBadge key={severity} severity={severity} />
      ))}
    </p>
  ),
}
