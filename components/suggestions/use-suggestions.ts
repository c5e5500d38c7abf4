import { useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { registriesQuery } from '#lib/queries/registries'
import { repositoryNamesQuery, tagNamesQuery } from '#lib/queries/suggestions'
import { useShelf } from '../shelf/shelf-store.ts'
import { rankSuggestions } from './rank-suggestions.ts'
import { readTyped } from './read-typed.ts'
import { searchSuggestion } from './search-suggestion.ts'
import type { SuggestionList } from './suggestion.ts'
import { hostsToAsk, repositoriesToAsk } from './what-to-ask.ts'

/** As long as somebody who types pauses between two keys. */
const settleMs = 200

/** `text` once it has not changed for a moment; what is empty needs none. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settleMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

interface Answers {
  /** As pairs: react-query keeps plain lists the same as long as nothing in them changes. */
  readonly answers: readonly (readonly [key: string, names: readonly string[]])[]
  readonly waiting: readonly string[]
  readonly failed: readonly string[]
}

interface Answer {
  readonly data: readonly string[] | undefined
  readonly isPending: boolean
  readonly isError: boolean
}

/** What each of `keys` was answered so far. */
const gather =
  (keys: readonly string[]) =>
  (results: readonly Answer[]): Answers => {
    const where = (holds: (result: Answer) => boolean) => keys.filter((_, index) => holds(results[index] as Answer))
    return {
      answers: keys.flatMap((key, index) => (results[index]?.data ? [[key, results[index].data] as const] : [])),
      waiting: where(({ isPending }) => isPending),
      failed: where(({ isError }) => isError),
    }
  }

export interface Suggestions {
  readonly lists: readonly SuggestionList[]
  /** Registries that have not answered yet, or did not. Neither holds up what is known. */
  readonly waiting: readonly string[]
  readonly failed: readonly string[]
}

const hostOf = (repository: string) => repository.slice(0, repository.indexOf('/'))

/**
 * What to offer for `text`, better with each answer. What is at hand comes at once; registries are asked when typing
 * pauses, each for one list at a time. A list that is no longer wanted is cancelled, up to the registry.
 */
export function useSuggestions(text: string, enabled: boolean): Suggestions {
  const shelf = useShelf()
  const { data } = useQuery({ ...registriesQuery(), enabled })
  const registries = data?.registries ?? none
  const asked = readTyped(useSettled(text))

  const hosts = enabled ? hostsToAsk(asked, registries) : []
  const repositories = useQueries({ queries: hosts.map(repositoryNamesQuery), combine: gather(hosts) })

  const known = [...shelf.recent, ...shelf.pinned].map(({ registry, name }) => `${registry}/${name}`)
  const featured = registries.flatMap(({ host, featured: names }) => names.map(name => `${host}/${name}`))
  const wanted = enabled ? repositoriesToAsk(asked, registries, [...known, ...featured]) : []
  const filter = asked.tag?.filter ?? ''
  const tags = useQueries({
    queries: wanted.map(repository => tagNamesQuery(repository, filter)),
    combine: gather(wanted),
  })

  // Not deferred: a key that comes right behind the last letter must find what that letter left.
  const lists = useMemo(
    () => [
      ...rankSuggestions(readTyped(text), {
        shelf,
        registries,
        repositories: new Map(repositories.answers),
        tags: new Map(tags.answers),
      }),
      ...searchSuggestion(text),
    ],
    [text, shelf, registries, repositories.answers, tags.answers],
  )
  return {
    lists,
    waiting: [...repositories.waiting, ...tags.waiting.map(hostOf)],
    failed: [...repositories.failed, ...tags.failed.map(hostOf)],
  }
}

const none: readonly never[] = []
