import { type MatchKind, matchKinds } from './match-kind.ts'
import { indexNames, levelsOf, noMatch } from './name-index.ts'

const parts = /[/._-]/
const wordLevel = matchKinds.indexOf('word')

const isAllParts = (name: string, words: readonly string[]): boolean =>
  name.length === words.join(' ').length && name.split(parts).toSorted().join(' ') === words.toSorted().join(' ')

/** The kind of a name whose worst word has `level`. Several words together are no beginning of a name. */
export function kindOfLevel(level: number, name: string, words: readonly string[]): MatchKind | undefined {
  if (level === noMatch) return undefined
  if (words.length < 2) return matchKinds[level]
  if (isAllParts(name, words)) return 'name'
  return matchKinds[Math.max(level, wordLevel)]
}

/** How `name` fits `words`, all of which it must hold; both in lower case. Undefined where one is missing. */
export const matchName = (name: string, words: readonly string[]): MatchKind | undefined =>
  kindOfLevel(levelsOf(indexNames([name]), words)[0] ?? noMatch, name, words)
