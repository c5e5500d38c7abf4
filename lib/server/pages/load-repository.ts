import 'server-only'
import { browseTags } from '#lib/catalog/browse-tags'
import { describeRegistry } from '#lib/catalog/describe-registry'
import { describeRepository } from '#lib/catalog/describe-repository'
import type { RegistryEntry } from '#lib/contract/registries'
import { type TagTableState, tagsPerPage } from '#lib/contract/tag-table'
import { type TagsAnswer, tagSorts } from '#lib/contract/tags'
import type { RepositoryAnswer } from '#lib/contract/vendor'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { formatRepository } from '#lib/oci/reference/format-reference'
import type { Repository } from '#lib/oci/reference/types'
import { pageContext } from '../page-context.ts'
import { first } from './page-props.ts'

export interface RepositoryPageData {
  readonly registry: RegistryEntry
  readonly repository: Repository
  readonly state: TagTableState
  readonly tags: Attempt<TagsAnswer>
  /** What its vendor tells; tags are shown with or without it. */
  readonly vendor: RepositoryAnswer
  readonly view: 'tags' | 'overview'
}

/** The tags are what a reader came for: they wait no longer than this for what else there is to tell. */
const vendorDeadlineMs = 2_500

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
  const [known, tags, vendor] = await Promise.all([
    ctx.describeRegistry(repository.registry),
    attempt(() => browseTags(ctx, repository, { ...state, limit: tagsPerPage })),
    attempt(() => describeRepository(ctx, repository, vendorDeadlineMs)),
  ])
  return {
    registry: await describeRegistry(ctx, known),
    repository,
    state,
    tags,
    // What keeps the registry from being opened is told where the tags would stand.
    vendor: vendor.ok ? vendor.value : { repository: formatRepository(repository) },
    view: first(query.view) === 'overview' ? 'overview' : 'tags',
  }
}
