import type { RegistryEntry } from '#lib/contract/registries'
import { isRepositoryName, isTag } from '#lib/oci/reference/name-grammar'
import type { Reference, Repository } from '#lib/oci/reference/types'
import { imagePage, registryPage, repositoryPage } from '#lib/routes/pages'
import type { Shelf, ShelfEntry } from '../shelf/shelf.ts'
import { matchText } from './match-text.ts'
import type { Typed } from './read-typed.ts'
import type { Suggestion, SuggestionGroup, SuggestionList } from './suggestion.ts'

/** Everything that is known so far; what a registry has not answered yet is simply not there. */
export interface SuggestionSources {
  readonly shelf: Shelf
  readonly registries: readonly Pick<RegistryEntry, 'host' | 'title' | 'featured'>[]
  /** Names by host of the registry that listed them. */
  readonly repositories: ReadonlyMap<string, readonly string[]>
  /** Tags by repository, e.g. `quay.io/a/b`. */
  readonly tags: ReadonlyMap<string, readonly string[]>
}

const limits: Readonly<Record<SuggestionGroup, number>> = {
  recent: 6,
  pinned: 6,
  repositories: 8,
  registries: 5,
  tags: 12,
  search: 1,
}

const textOf = ({ registry, name }: Repository) => `${registry}/${name}`

interface Candidate {
  readonly text: string
  readonly detail?: string
  readonly href: string
}

/** The best of a group, best first; without terms in the order they came. */
function best(group: SuggestionGroup, candidates: Iterable<Candidate>, terms: readonly string[]): SuggestionList {
  const matches: { readonly suggestion: Suggestion; readonly score: number }[] = []
  for (const candidate of candidates) {
    const match = matchText(candidate.text, terms)
    if (match) matches.push({ suggestion: { ...candidate, group, ranges: match.ranges }, score: match.score })
  }
  matches.sort((a, b) => b.score - a.score)
  return { group, suggestions: matches.slice(0, limits[group]).map(({ suggestion }) => suggestion) }
}

function ofEntry({ tag, ...repository }: ShelfEntry): Candidate {
  const reference: Reference = { ...repository, ...(tag !== undefined && { tag }) }
  if (tag === undefined) return { text: textOf(repository), href: repositoryPage(repository) }
  return { text: `${textOf(repository)}:${tag}`, href: imagePage('image', reference) }
}

/** A name that is no name cannot be opened; it is what a hostile registry lists. */
function* knownRepositories({ registries, repositories }: SuggestionSources, seen: Set<string>): Iterable<Candidate> {
  for (const { host, featured } of registries)
    for (const names of [featured, repositories.get(host) ?? []])
      for (const name of names) {
        const text = `${host}/${name}`
        if (seen.has(text) || !isRepositoryName(name)) continue
        seen.add(text)
        yield { text, href: repositoryPage({ registry: host, name }) }
      }
}

function ofRegistry({ host, title }: SuggestionSources['registries'][number]): Candidate {
  return { text: host, href: registryPage(host), ...(title !== host && { detail: title }) }
}

function splitHost(repository: string): Repository {
  const slash = repository.indexOf('/')
  return { registry: repository.slice(0, slash), name: repository.slice(slash + 1) }
}

/** Tags that begin with what was typed, then those that hold it; each as their registry's list has them. */
function tagList({ tags }: SuggestionSources, filter: string): SuggestionList {
  const suggestions: Suggestion[] = []
  for (const [repository, names] of tags) {
    const fitting = names.filter(tag => isTag(tag) && tag.toLowerCase().includes(filter))
    const begins = (tag: string) => tag.toLowerCase().startsWith(filter)
    for (const tag of [...fitting.filter(begins), ...fitting.filter(tag => !begins(tag))]) {
      const at = repository.length + 1 + tag.toLowerCase().indexOf(filter)
      suggestions.push({
        group: 'tags',
        text: `${repository}:${tag}`,
        href: imagePage('image', { ...splitHost(repository), tag }),
        ranges: filter === '' ? [] : [[at, at + filter.length]],
      })
    }
  }
  return { group: 'tags', suggestions: suggestions.slice(0, limits.tags) }
}

/** What to offer for what is typed: groups in their order, none of them empty. */
export function rankSuggestions(typed: Typed, sources: SuggestionSources): readonly SuggestionList[] {
  const { terms, tag } = typed
  const recent = best('recent', sources.shelf.recent.map(ofEntry), terms)
  const seen = new Set(sources.shelf.recent.map(textOf))
  const pinned = best(
    'pinned',
    // A repository is offered once, under the first heading that it fits.
    sources.shelf.pinned.filter(entry => !isOffered(recent, textOf(entry))).map(ofEntry),
    terms,
  )
  for (const entry of sources.shelf.pinned) seen.add(textOf(entry))
  const found = terms.length === 0 ? [] : knownRepositories(sources, seen)
  return [
    recent,
    pinned,
    best('repositories', found, terms),
    best('registries', sources.registries.map(ofRegistry), terms),
    ...(tag ? [tagList(sources, tag.filter)] : []),
  ].filter(({ suggestions }) => suggestions.length > 0)
}

const isOffered = ({ suggestions }: SuggestionList, repository: string): boolean =>
  suggestions.some(({ text }) => text === repository)
