import type { Demos } from '#components/ui/demos'
import { RepositoryLogo } from './repository-logo.tsx'

export const demos: Demos = {
  shown: () => <RepositoryLogo source="/icon.svg" />,
  /** What is seen is that nothing takes its place. */
  'no picture': () => <RepositoryLogo source="data:image/png," />,
}
