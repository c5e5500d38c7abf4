import type { Demos } from '#components/ui/demos'
import { RepositoryNames } from './repository-names.tsx'

export const demos: Demos = {
  'first page': () => (
    <RepositoryNames
      host="registry.example.com"
      answer={{
        listable: true,
        registry: 'registry.example.com',
        repositories: ['base', 'team/api', 'team/tools/linter'],
        next: 'team/tools/linter',
      }}
      filter=""
    />
  ),
}
