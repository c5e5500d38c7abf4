import type { Demos } from '#components/ui/demos'
import { RepositoryField } from './repository-field.tsx'
import { sampleEntries } from './sample-entries.ts'

export const demos: Demos = {
  field: () => <RepositoryField host={sampleEntries.signedIn.host} />,
  'long host': () => <RepositoryField host={sampleEntries.longName.host} />,
}
