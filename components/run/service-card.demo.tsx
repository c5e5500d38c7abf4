import type { Demos } from '#components/ui/demos'
import { planOf, service, silent } from './sample-run.ts'
import { ServiceCard } from './service-card.tsx'

export const demos: Demos = {
  'declares everything': () => <ServiceCard plan={planOf(service)} />,
  'declares nothing': () => <ServiceCard plan={planOf(silent)} />,
}
