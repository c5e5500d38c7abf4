import type { Demos } from '#components/ui/demos'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { RegistrySearch } from './registry-search.tsx'
import { sampleSummaries } from './sample-summaries.ts'

const page = { registry: 'docker.io', source: 'hub.docker.com', searchable: true, repositories: sampleSummaries }

export const demos: Demos = {
  'nothing looked for': () => <RegistrySearch host="docker.io" query="" />,
  found: () => (
    <RegistrySearch host="docker.io" query="httpd" answer={{ ok: true, value: { ...page, total: 1234, next: '2' } }} />
  ),
  'nothing found': () => (
    <RegistrySearch host="docker.io" query="httpx" answer={{ ok: true, value: { ...page, repositories: [] } }} />
  ),
  'did not answer': () => (
    <RegistrySearch
      host="docker.io"
      query="httpd"
      answer={{
        ok: false,
        error: new AppError('unreachable', say`${'hub.docker.com'} did not answer within ${5} seconds.`, {
          host: 'hub.docker.com',
          hint: say`Portolan shows what the registry itself tells. Try again later for the rest.`,
        }),
      }}
    />
  ),
}
