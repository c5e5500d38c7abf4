import type { Context } from '#lib/context/context'
import type { WherePlace } from '#lib/contract/where'
import { attempt } from '#lib/errors/attempt'
import { formatRepository } from '#lib/oci/reference/format-reference'
import type { Repository } from '#lib/oci/reference/types'
import type { RepositoryClient } from '#lib/registry/types'

/** Somewhere else that may have an image. */
export interface Place {
  readonly via: WherePlace['via']
  readonly repository: Repository
  connect(): Promise<RepositoryClient>
}

/**
 * Registries that nobody but Portolan's own table names are not asked: the name of a private repository is nobody
 * else's business.
 */
const isConfigured = (origin: string) => origin !== 'built-in' && origin !== 'address bar'

/** The mirrors of a repository and the repositories of its name in other configured registries, each once. */
export async function listPlaces(ctx: Context, { registry, name }: Repository): Promise<readonly Place[]> {
  // A registry that is blocked, or whose table is broken, has no mirrors; its own page says why.
  const mirrors = await attempt(() => ctx.mirrors({ registry, name }))
  const known = await ctx.knownRegistries()
  const places: readonly Place[] = [
    ...(mirrors.ok ? mirrors.value : []).map(
      (client): Place => ({ via: 'mirror', repository: client.repository, connect: async () => client }),
    ),
    ...known
      .filter(({ origin }) => isConfigured(origin))
      .map(({ host }): Place => {
        const repository = { registry: host, name }
        return { via: 'registry', repository, connect: () => ctx.repository(repository) }
      }),
  ]
  const seen = new Set([formatRepository({ registry, name })])
  return places.filter(({ repository }) => {
    const text = formatRepository(repository)
    const isNew = !seen.has(text)
    seen.add(text)
    return isNew
  })
}

export const placeOf = ({ via, repository }: Place): WherePlace => ({
  registry: repository.registry,
  name: repository.name,
  via,
})
