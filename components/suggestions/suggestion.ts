import type { Match } from './match-text.ts'

export const suggestionGroups = ['recent', 'pinned', 'repositories', 'registries', 'tags', 'search'] as const
export type SuggestionGroup = (typeof suggestionGroups)[number]

/** One thing that can be opened. */
export interface Suggestion {
  readonly group: SuggestionGroup
  /** What it is called and what the field holds once it is taken over: a reference or a host. */
  readonly text: string
  /** Beside it in a quieter voice: the name of a registry. */
  readonly detail?: string
  readonly href: string
  /** Parts of `text` that were typed. */
  readonly ranges: Match['ranges']
}

export interface SuggestionList {
  readonly group: SuggestionGroup
  readonly suggestions: readonly Suggestion[]
}

/** Unique among the suggestions of one menu. */
export const suggestionKey = ({ group, text }: Suggestion): string => `${group} ${text}`
