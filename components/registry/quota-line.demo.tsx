import type { Demos } from '#components/ui/demos'
import { QuotaLine } from './quota-line.tsx'
import { sampleQuotas } from './sample-quotas.ts'

export const demos: Demos = {
  'pulls of an address': () => <QuotaLine quota={sampleQuotas.pulls} />,
  'requests, nearly spent': () => <QuotaLine quota={sampleQuotas.requests} />,
  'storage of a project': () => <QuotaLine quota={sampleQuotas.storage} />,
  'storage, nearly full': () => <QuotaLine quota={sampleQuotas.fullStorage} />,
  'storage without a limit': () => <QuotaLine quota={sampleQuotas.endlessStorage} />,
}
