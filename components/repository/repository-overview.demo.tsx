import type { Demos } from '#components/ui/demos'
import { RepositoryOverview } from './repository-overview.tsx'
import { sampleFacts } from './sample-facts.ts'

const repository = { registry: 'registry.access.redhat.com', name: 'rhel9/httpd-24' }

export const demos: Demos = {
  'everything told': () => <RepositoryOverview repository={repository} facts={sampleFacts} />,
  'a name alone': () => <RepositoryOverview repository={repository} facts={{ name: 'rhel9/httpd-24' }} />,
}
