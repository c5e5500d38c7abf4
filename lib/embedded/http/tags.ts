import { paginate } from './pagination.ts'
import { repositoryOf } from './repository-of.ts'
import type { Call } from './route.ts'

/** end-8a, end-8b. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags */
export async function getTags(call: Call): Promise<Response> {
  const repository = await repositoryOf(call)
  const { items, headers } = paginate(await repository.tags(), call.query, `/v2/${repository.name}/tags/list`)
  return Response.json({ name: repository.name, tags: items }, { headers })
}
