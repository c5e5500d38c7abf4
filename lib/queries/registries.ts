import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { RegistriesAnswer, RegistryAnswer } from '#lib/contract/registries'
import type { RepositoriesAnswer } from '#lib/contract/repositories'
import { apiUrl } from '#lib/routes/api'
import { batches } from './batches.ts'
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

/** By host. */
export type RegistryAnswers = ReadonlyMap<string, RegistryAnswer>

const probesKey = ['probes']

/** Asks every known registry at once, for what a page of many shows of them; has what has been answered so far. */
export const probesQuery = () =>
  queryOptions({
    queryKey: probesKey,
    queryFn: async ({ signal, client }) => {
      let answers: RegistryAnswers = new Map()
      for await (const batch of batches(streamApi<RegistryAnswer>(apiUrl('registries', { stream: '1' }), signal))) {
        answers = new Map([...answers, ...batch.map(answer => [answer.registry.host, answer] as const)])
        client.setQueryData<RegistryAnswers>(probesKey, answers)
      }
      return answers
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
