import type { Attempt } from '#lib/errors/attempt'
import type { SearchState } from '#lib/routes/pages'
import type { SearchLine } from '../search.ts'

/** What the page of a search shows. */
export interface SearchFacts {
  /** As typed. */
  readonly text: string
  readonly state: SearchState
  readonly now: Date
  /** Absent where nothing was typed. */
  readonly found?: Attempt<FoundLines>
}

export interface FoundLines {
  readonly lines: readonly SearchLine[]
  /** Every registry has been asked; otherwise it is only what was at hand. */
  readonly isComplete: boolean
}
