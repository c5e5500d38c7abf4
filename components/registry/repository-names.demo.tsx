import type { Demos } from '#components/ui/demos'
import { RepositoryNames } from './repository-names.tsx'

const now = '2026-11-22T09:30:00Z'

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
      now={now}
    />
  ),
  'kept by the server': () => (
    <RepositoryNames
      host="registry.example.com"
      answer={{
        listable: true,
        registry: 'registry.example.com',
        repositories: ['base', 'team/api'],
        list: { readAt: '2026-11-22T09:00:00Z', count: 2, state: 'whole' },
      }}
      filter=""
      now={now}
    />
  ),
}
