import { queryOptions } from '@tanstack/react-query'
import type { TagSort, TagsAnswer } from '#lib/contract/tags'
import { apiUrl } from '#lib/routes/api'
import { fetchApi } from './fetch-api.ts'

export interface TagListState {
  readonly sort: TagSort
  readonly filter: string
  readonly kind: 'image' | 'all'
}

/** Names of a repository's tags, in the order the state asks for; one answer holds up to 2,000. */
export const tagNamesQuery = (repository: string, state: TagListState, cursor?: string) =>
  queryOptions({
    queryKey: ['tags', repository, state, cursor ?? null],
    queryFn: ({ signal }) =>
      fetchApi<TagsAnswer>(
        apiUrl('tags', { repository, ...state, filter: state.filter || undefined, cursor, limit: 2000 }),
        {
          signal,
        },
      ),
    staleTime: 60_000,
  })

/** Digest, platforms, size and date of some tags: asked for the rows in view. */
export const tagDetailsQuery = (repository: string, names: readonly string[]) =>
  queryOptions({
    queryKey: ['tag-details', repository, names],
    queryFn: ({ signal }) =>
      fetchApi<TagsAnswer>(
        apiUrl('tags', { repository, names: names.join(','), details: '1', limit: Math.max(1, names.length) }),
        { signal },
      ),
    staleTime: 60_000,
  })
