import type { Demos } from '#components/ui/demos'
import { RepositoryList } from './repository-list.tsx'
import { sampleSummaries } from './sample-summaries.ts'

const list = (repositories: string[]) => ({ listable: true, registry: 'registry.example.com', repositories }) as const
const names = ['base', 'team/api', 'team/tools/linter', `team/${'averylongname'.repeat(8)}`]

export const demos: Demos = {
  tree: () => <RepositoryList host="tree.example.com" initial={list(names)} filter="" view="tree" />,
  'flat, filtered': () => <RepositoryList host="flat.example.com" initial={list(names)} filter="team" view="flat" />,
  'nothing matches': () => <RepositoryList host="match.example.com" initial={list(names)} filter="zzz" view="flat" />,
  'as the vendor sums them up': () => (
    <RepositoryList
      host="told.example.com"
      initial={{
        ...list(sampleSummaries.map(({ name }) => name)),
        source: 'api.example.com',
        summaries: sampleSummaries,
      }}
      filter=""
      view="tree"
    />
  ),
  empty: () => <RepositoryList host="empty.example.com" initial={list([])} filter="" view="tree" />,
}
