import { paginate } from './pagination.ts'
import type { Call } from './route.ts'

/** Reserved by the specification for what CNCF distribution serves. https://distribution.github.io/distribution/spec/api/#catalog */
export async function getCatalog({ registry, query }: Call): Promise<Response> {
  const { items, headers } = paginate(await registry.store.repositoryNames(), query, '/v2/_catalog')
  return Response.json({ repositories: items }, { headers })
}
