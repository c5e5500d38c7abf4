import 'server-only'
import { describeRegistry } from '#lib/catalog/describe-registry'
import { listRepositories } from '#lib/catalog/list-repositories'
import type { RegistryEntry } from '#lib/contract/registries'
import type { RepositoriesAnswer } from '#lib/contract/repositories'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { pageContext } from '../page-context.ts'

export interface RegistryPageData {
  readonly registry: RegistryEntry
  readonly repositories: Attempt<RepositoriesAnswer>
}

/** A registry's facts, and its first page of repositories or why there is none. */
export async function loadRegistry(host: string, cursor?: string): Promise<RegistryPageData> {
  const ctx = await pageContext()
  const known = await ctx.describeRegistry(host)
  const [registry, repositories] = await Promise.all([
    describeRegistry(ctx, known),
    attempt(() => listRepositories(ctx, host, cursor)),
  ])
  return { registry, repositories }
}
