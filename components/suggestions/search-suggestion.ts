import { longestSearch } from '#lib/contract/limits'
import { searchPage } from '#lib/routes/pages'
import type { SuggestionList } from './suggestion.ts'

/** Below what is known by name: the same words as a search of all registries. None for what is no search. */
export function searchSuggestion(text: string): readonly SuggestionList[] {
  const words = text.trim()
  if (words === '' || words.length > longestSearch || words.includes('\n')) return []
  return [{ group: 'search', suggestions: [{ group: 'search', text: words, href: searchPage(words), ranges: [] }] }]
}
