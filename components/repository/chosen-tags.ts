import { useSyncExternalStore } from 'react'
import { isTag } from '#lib/oci/reference/name-grammar'

/** Stays in this tab of the browser until it is closed: nothing sends it anywhere. */
const keyOf = (repository: string) => `portolan.tags ${repository}`
const listeners = new Set<() => void>()
const none: readonly string[] = []
/** What is chosen, by repository; where the browser stores nothing, for as long as the page lives. */
const known = new Map<string, readonly string[]>()

function stored(repository: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(repository)) ?? '[]')
    return Array.isArray(value) ? value.filter(tag => typeof tag === 'string' && isTag(tag)) : none
  } catch {
    return none
  }
}

/** Tags of a repository that are ticked on any page of its table; the same list for as long as nothing changes. */
export function chosenTags(repository: string): readonly string[] {
  const tags = known.get(repository) ?? stored(repository)
  known.set(repository, tags)
  return tags
}

export function chooseTags(repository: string, tags: Iterable<string>): void {
  const list = [...tags]
  known.set(repository, list)
  try {
    if (list.length === 0) sessionStorage.removeItem(keyOf(repository))
    else sessionStorage.setItem(keyOf(repository), JSON.stringify(list))
  } catch {
    // Storage can be switched off or full: then the choice ends with the page.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const onServer = () => none

export const useChosenTags = (repository: string): readonly string[] =>
  useSyncExternalStore(subscribe, () => chosenTags(repository), onServer)
