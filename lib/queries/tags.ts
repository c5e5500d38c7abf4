import { queryOptions } from '@tanstack/react-query'
import type { TagSort, TagsAnswer } from '#lib/contract/tags'
import { apiUrl } from '#lib/routes/api'
import { fetchApi } from './fetch-api.ts'

/** What of a tag table lives in the address. */
export interface TagTableState {
  readonly sort: TagSort
  readonly filter: string
  readonly kind: 'image' | 'all'
  readonly cursor?: string | undefined
  /** Every row in full from the server: for readers without JavaScript. */
  readonly details: boolean
}

export const tagsPerPage = 100

/** Names of one page of a repository's tags, in the order the state asks for. */
export const tagPageQuery = (repository: string, { sort, filter, kind, cursor }: TagTableState) =>
  queryOptions({
    queryKey: ['tags', repository, sort, filter, kind, cursor ?? null],
    queryFn: ({ signal }) =>
      fetchApi<TagsAnswer>(
        apiUrl('tags', { repository, sort, filter: filter || undefined, kind, cursor, limit: tagsPerPage }),
        { signal },
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
