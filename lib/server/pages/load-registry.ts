import 'server-only'
import { describeRegistry } from '#lib/catalog/describe-registry'
import { listForPage } from '#lib/catalog/list-kept-repositories'
import { searchRegistry } from '#lib/catalog/search-registry'
import type { RegistryEntry } from '#lib/contract/registries'
import type { RepositoriesAnswer } from '#lib/contract/repositories'
import type { RegistrySearchAnswer } from '#lib/contract/vendor'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { pageContext } from '../page-context.ts'
import { archiveHost } from './archive-host.ts'

export interface RegistryPageData {
  readonly registry: RegistryEntry
  readonly repositories: Attempt<RepositoriesAnswer>
  /** It is the built-in one, of the reader's own machine. */
  readonly takesArchives: boolean
  readonly search: { readonly query: string; readonly answer?: Attempt<RegistrySearchAnswer> }
  /** RFC 3339 */
  readonly now: string
}

interface Asked {
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  /** Reads the list that is kept anew. */
  readonly fresh?: boolean
}

const longestQuery = 200

/** A registry's facts, its first page of repositories or why there is none, and what its search finds. */
export async function loadRegistry(host: string, { q = '', cursor, fresh = false }: Asked): Promise<RegistryPageData> {
  const ctx = await pageContext()
  const query = q.trim().slice(0, longestQuery)
  // The cursor is the search's where something is looked for.
  const [repositories, answer] = await Promise.all([
    attempt(() => listForPage(ctx, host, { cursor: query === '' ? cursor : undefined, fresh })),
    query === '' ? undefined : attempt(() => searchRegistry(ctx, host, query, cursor)),
  ])
  // Last, for what kind of registry it is may have been found out only now.
  const registry = await describeRegistry(ctx, await ctx.describeRegistry(host))
  const takesArchives = host === (await archiveHost())
  const now = ctx.now().toISOString()
  return { registry, repositories, takesArchives, now, search: { query, ...(answer && { answer }) } }
}
