import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { RepositoriesAnswer } from '#lib/contract/repositories'
import { readRepositoriesAnew, repositoriesQuery } from '#lib/queries/registries'

/** Lists that are longer are read no further: a filter over more is the vendor's search. */
const maxNames = 100_000

/** Each once: what a login sees may come before what everybody sees, and again in it. */
const joinNames = (pages: readonly RepositoriesAnswer[]): readonly string[] => [
  ...new Set(pages.flatMap(page => (page.listable ? page.repositories : []))),
]

function joinSummaries(pages: readonly RepositoriesAnswer[]) {
  const told = pages.flatMap(page => (page.listable ? [page] : []))
  const summaries = told.flatMap(page => page.summaries ?? [])
  return { summaries: new Map(summaries.map(each => [each.name, each])), source: told[0]?.source }
}

/** All pages, each asked for as soon as the one before is in, until the list ends or is too long. */
export function useRepositoryNames(host: string, initial?: RepositoriesAnswer) {
  const options = repositoriesQuery(host, initial?.listable === true && initial.list !== undefined)
  const query = useInfiniteQuery({
    ...options,
    ...(initial && { initialData: { pages: [initial], pageParams: [undefined] } }),
  })
  const { data, error, hasNextPage, isPending, isFetching, isError, fetchNextPage } = query
  const names = useMemo(() => joinNames(data?.pages ?? []), [data])
  const { summaries, source } = useMemo(() => joinSummaries(data?.pages ?? []), [data])
  const list = data?.pages.findLast(page => page.listable)?.list
  const client = useQueryClient()
  const refresh = useMutation({
    mutationFn: () => readRepositoriesAnew(host),
    onSuccess: page => client.setQueryData(options.queryKey, { pages: [page], pageParams: [undefined] }),
  })
  const refused = data?.pages.find(page => !page.listable)
  const full = names.length >= maxNames
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError && !full) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, full, fetchNextPage])
  return {
    names,
    /** What the vendor tells of each, by name, and who it is. */
    summaries,
    source,
    loading: isPending || (hasNextPage && !isError && !full),
    error: error ?? refresh.error,
    /** Of a list that the server keeps: how old it is, and how it was read. */
    list,
    refresh: refresh.mutate,
    isRefreshing: refresh.isPending,
    /** Why the registry does not list its repositories. */
    refusal: refused?.reason,
    full: full && hasNextPage,
    retry: fetchNextPage,
  }
}
