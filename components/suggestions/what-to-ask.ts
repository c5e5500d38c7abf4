import type { RegistryEntry } from '#lib/contract/registries'
import { isRepositoryName } from '#lib/oci/reference/name-grammar'
import type { Typed } from './read-typed.ts'

type Listing = Pick<RegistryEntry, 'host' | 'capabilities'>

/** Of one letter every list has something. */
const shortestTerm = 2
const maxHosts = 12
const maxRepositories = 3

/**
 * Registries whose lists may hold what is typed: the one that is named, else all that list. None while tags are
 * looked for, so that a registry is asked for one list at a time.
 */
export function hostsToAsk({ terms, host, tag }: Typed, registries: readonly Listing[]): readonly string[] {
  if (tag) return []
  const listing = registries.filter(({ capabilities }) => capabilities.list.can !== 'no').map(entry => entry.host)
  if (host !== undefined) return listing.filter(known => known === host)
  return terms.some(term => term.length >= shortestTerm) ? listing.slice(0, maxHosts) : []
}

/**
 * Repositories whose tags may be meant, at most one of each registry: the one with its host, else those known by this
 * name or its end, else Docker Hub's. Only known registries are asked while somebody types.
 */
export function repositoriesToAsk(
  { tag, host }: Typed,
  registries: readonly Pick<RegistryEntry, 'host'>[],
  known: readonly string[],
): readonly string[] {
  if (!tag) return []
  const hosts = new Set(registries.map(entry => entry.host))
  const { repository } = tag
  const candidates =
    host === undefined
      ? [...known.filter(text => text.endsWith(`/${repository}`)), `docker.io/${hubName(repository)}`]
      : [repository]
  const byHost = new Map<string, string>()
  for (const text of candidates) {
    const slash = text.indexOf('/')
    const registry = text.slice(0, slash)
    if (!hosts.has(registry) || byHost.has(registry) || !isRepositoryName(text.slice(slash + 1))) continue
    byHost.set(registry, text)
  }
  return [...byHost.values()].slice(0, maxRepositories)
}

const hubName = (name: string): string => (name.includes('/') ? name : `library/${name}`)
