import { queryOptions } from '@tanstack/react-query'
import { type TagTableState, tagsPerPage } from '#lib/contract/tag-table'
import type { TagsAnswer } from '#lib/contract/tags'
import { apiUrl } from '#lib/routes/api'
import { fetchApi } from './fetch-api.ts'

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
