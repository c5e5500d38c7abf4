import type { ComponentProps } from 'react'
import type { Demos } from '#components/ui/demos'
import { RepositoryNames } from './repository-names.tsx'

const now = '2026-11-22T09:30:00Z'

type Told = Pick<ComponentProps<typeof RepositoryNames>['answer'], 'repositories' | 'next' | 'list'>

const show = (told: Told) => (
  <RepositoryNames
    host="registry.example.com"
    answer={{ listable: true, registry: 'registry.example.com', ...told }}
    filter=""
    now={now}
  />
)

export const demos: Demos = {
  'first page': () => show({ repositories: ['base', 'team/api', 'team/tools/linter'], next: 'team/tools/linter' }),
  'kept by the server': () =>
    show({
      repositories: ['base', 'team/api'],
      list: { readAt: '2026-11-22T09:00:00Z', count: 2, state: 'whole' },
    }),
}
