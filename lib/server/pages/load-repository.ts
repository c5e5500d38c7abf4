import 'server-only'
import { browseTags } from '#lib/catalog/browse-tags'
import { describeRegistry } from '#lib/catalog/describe-registry'
import type { RegistryEntry } from '#lib/contract/registries'
import { type TagTableState, tagsPerPage } from '#lib/contract/tag-table'
import { type TagsAnswer, tagSorts } from '#lib/contract/tags'
import { type Attempt, attempt } from '#lib/errors/attempt'
import type { Repository } from '#lib/oci/reference/types'
import { pageContext } from '../page-context.ts'
import { first } from './page-props.ts'

export interface RepositoryPageData {
  readonly registry: RegistryEntry
  readonly repository: Repository
  readonly state: TagTableState
  readonly tags: Attempt<TagsAnswer>
}

type Query = Readonly<Record<string, string | string[] | undefined>>

function readState(query: Query): TagTableState {
  const sort = tagSorts.find(name => name === first(query.sort)) ?? '-name'
  const cursor = first(query.cursor)
  return {
    sort,
    filter: (first(query.filter) ?? '').slice(0, 200),
    kind: first(query.kind) === 'all' ? 'all' : 'image',
    details: first(query.details) === '1',
    ...(cursor !== undefined && { cursor }),
  }
}

/** One page of a repository's tags, names first; digests and dates follow where the reader looks. */
export async function loadRepository(repository: Repository, query: Query): Promise<RepositoryPageData> {
  const ctx = await pageContext()
  const state = readState(query)
  const [registry, tags] = await Promise.all([
    ctx.describeRegistry(repository.registry).then(known => describeRegistry(ctx, known)),
    attempt(() => browseTags(ctx, repository, { ...state, limit: tagsPerPage })),
  ])
  return { registry, repository, state, tags }
}
