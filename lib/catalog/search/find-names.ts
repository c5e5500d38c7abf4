import { type MatchKind, matchKinds } from './match-kind.ts'
import { kindOfLevel } from './match-name.ts'
import { indexNames, levelsOf, type NameIndex, noMatch } from './name-index.ts'

export interface NameMatch {
  readonly name: string
  readonly match: MatchKind
}

export interface FoundNames {
  /** The best, best first, at most as many as asked for. */
  readonly best: readonly NameMatch[]
  /** How many names match. */
  readonly total: number
}

/** Of two names that fit equally the shorter one is nearer to what was typed. */
const nearer = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1)

/** The nearest names, kept in order; most of a long list is worse than the worst of them and costs one comparison. */
class Nearest {
  readonly names: string[] = []
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  add(name: string): void {
    const worst = this.names[this.#limit - 1]
    if (worst !== undefined && nearer(worst, name) <= 0) return
    let low = 0
    let high = this.names.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (nearer(this.names[middle] ?? '', name) <= 0) low = middle + 1
      else high = middle
    }
    this.names.splice(low, 0, name)
    if (this.names.length > this.#limit) this.names.pop()
  }
}

/** A list that is still being read grows: its index is of as many names as it had. */
const indexes = new WeakMap<readonly string[], { readonly count: number; readonly index: NameIndex }>()

function indexOf(names: readonly string[]): NameIndex {
  const known = indexes.get(names)
  if (known?.count === names.length) return known.index
  const index = indexNames(names)
  indexes.set(names, { count: names.length, index })
  return index
}

/** Names that hold all `words`, by substring. Words are in lower case, as names are. */
export function findNames(names: readonly string[], words: readonly string[], limit: number): FoundNames {
  const byKind = new Map<MatchKind, Nearest>()
  let total = 0
  const levels = levelsOf(indexOf(names), words)
  for (let index = 0; index < levels.length; index += 1) {
    const name = names[index] ?? ''
    const match = kindOfLevel(levels[index] ?? noMatch, name, words)
    if (!match) continue
    total += 1
    const nearest = byKind.get(match) ?? new Nearest(limit)
    byKind.set(match, nearest)
    nearest.add(name)
  }
  const best = matchKinds.flatMap(match => (byKind.get(match)?.names ?? []).map(name => ({ name, match })))
  return { best: best.slice(0, limit), total }
}
