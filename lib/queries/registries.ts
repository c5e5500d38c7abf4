import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { RegistriesAnswer, RegistryAnswer } from '#lib/contract/registries'
import type { RepositoriesAnswer } from '#lib/contract/repositories'
import { apiUrl } from '#lib/routes/api'
import { fetchApi, streamApi } from './fetch-api.ts'

export const registriesQuery = () =>
  queryOptions({
    queryKey: ['registries'],
    queryFn: ({ signal }) => fetchApi<RegistriesAnswer>(apiUrl('registries'), { signal }),
  })

export const registryQuery = (host: string) =>
  queryOptions({
    queryKey: ['registry', host],
    queryFn: ({ signal }) => fetchApi<RegistryAnswer>(apiUrl('registry', { registry: host }), { signal }),
    staleTime: 60_000,
  })

/** Asks every known registry at once; each answer goes to its `registryQuery` as it comes. */
export const probesQuery = () =>
  queryOptions({
    queryKey: ['probes'],
    queryFn: async ({ signal, client }) => {
      let answered = 0
      for await (const answer of streamApi<RegistryAnswer>(apiUrl('registries', { stream: '1' }), signal)) {
        client.setQueryData(registryQuery(answer.registry.host).queryKey, answer)
        answered++
      }
      return answered
    },
    staleTime: 60_000,
  })

/** `kept`: the list that the server keeps, of any age; else as the registry or its vendor lists them now. */
export const repositoriesQuery = (host: string, kept = false) =>
  infiniteQueryOptions({
    queryKey: ['repositories', host, kept ? 'kept' : 'listed'],
    queryFn: ({ signal, pageParam }) =>
      fetchApi<RepositoriesAnswer>(
        apiUrl('repositories', { registry: host, cursor: pageParam, kept: kept ? '1' : undefined }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => (page.listable ? page.next : undefined),
    staleTime: 60_000,
  })

/** Has the server read the list that it keeps anew; the first page of it. */
export const readRepositoriesAnew = (host: string) =>
  fetchApi<RepositoriesAnswer>(apiUrl('repositories', { registry: host, kept: '1', fresh: '1' }), {})
