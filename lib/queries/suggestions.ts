import { queryOptions } from '@tanstack/react-query'
import type { RepositoriesAnswer } from '#lib/contract/repositories'
import type { TagsAnswer } from '#lib/contract/tags'
import { apiUrl } from '#lib/routes/api'
import { fetchQuietly } from './fetch-api.ts'

/** More names are not read while somebody types: a list of this length has its own page with a filter. */
const maxNames = 5000

/**
 * Repositories of a registry: the list that the server keeps for searches, else the first pages of the vendor's own;
 * empty where it does not list.
 */
export const repositoryNamesQuery = (host: string) =>
  queryOptions({
    queryKey: ['repository-names', host],
    queryFn: async ({ signal }) => {
      const names: string[] = []
      let cursor: string | undefined
      do {
        const url = apiUrl('repositories', { registry: host, cursor, kept: '1', quiet: '1' })
        const page: RepositoriesAnswer = await fetchQuietly(url, signal)
        if (!page.listable) break
        names.push(...page.repositories)
        // One that is still being read is not waited for: its names are offered next time.
        cursor = page.list?.state === 'reading' ? undefined : page.next
      } while (cursor !== undefined && names.length < maxNames)
      return names
    },
    // Kept at the server, where asking again costs no registry anything; one that is being read grows.
    staleTime: 60_000,
  })

/** Tags of a repository that hold `filter`, newest version first: as many as a menu shows. */
export const tagNamesQuery = (repository: string, filter: string) =>
  queryOptions({
    queryKey: ['tag-names', repository, filter],
    queryFn: async ({ signal }) => {
      const url = apiUrl('tags', { repository, filter: filter || undefined, limit: 50, quiet: '1' })
      const { rows } = await fetchQuietly<TagsAnswer>(url, signal)
      return rows.map(({ tag }) => tag)
    },
    staleTime: 60_000,
  })
