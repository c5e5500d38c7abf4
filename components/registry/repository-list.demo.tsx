import type { Demos } from '#components/ui/demos'
import { RepositoryList } from './repository-list.tsx'
import { sampleSummaries } from './sample-summaries.ts'

const list = (repositories: string[]) => ({ listable: true, registry: 'registry.example.com', repositories }) as const
const names = ['base', 'team/api', 'team/tools/linter', `team/${'averylongname'.repeat(8)}`]

const now = '2026-11-22T09:30:00Z'

export const demos: Demos = {
  tree: () => <RepositoryList host="tree.example.com" initial={list(names)} filter="" now={now} view="tree" />,
  'flat, filtered': () => (
    <RepositoryList host="flat.example.com" initial={list(names)} filter="team" now={now} view="flat" />
  ),
  'nothing matches': () => (
    <RepositoryList host="match.example.com" initial={list(names)} filter="zzz" now={now} view="flat" />
  ),
  'as the vendor sums them up': () => (
    <RepositoryList
      host="told.example.com"
      initial={{
        ...list(sampleSummaries.map(({ name }) => name)),
        source: 'api.example.com',
        summaries: sampleSummaries,
      }}
      filter=""
      now={now}
      view="tree"
    />
  ),
  'kept by the server': () => (
    <RepositoryList
      host="kept.example.com"
      initial={{ ...list(names), list: { readAt: '2026-11-22T09:00:00Z', count: 4, state: 'whole' } }}
      filter=""
      now={now}
      view="tree"
    />
  ),
  empty: () => <RepositoryList host="empty.example.com" initial={list([])} filter="" now={now} view="tree" />,
}
