import 'server-only'
import { readSearch } from '#lib/catalog/search/read-search'
import { searchEverywhere } from '#lib/catalog/search/search-everywhere'
import type { Context } from '#lib/context/context'
import { longestSearch } from '#lib/contract/limits'
import type { SearchLine } from '#lib/contract/search'
import type { FoundLines, SearchFacts } from '#lib/contract/views/search'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { readSearchState } from '#lib/routes/search-state'
import { pageContext } from '../page-context.ts'
import type { PageProps } from './page-props.ts'
import { first } from './page-props.ts'

/** Results of each registry, as the browser asks for them. */
const limit = 50

/** Who has not answered from memory has not failed: the browser asks. */
const isAtHand = (line: SearchLine): boolean =>
  line.line !== 'end' && (line.line !== 'settled' || line.state === 'answered')

const findLines = (ctx: Context, text: string, waits: boolean): Promise<Attempt<FoundLines>> =>
  attempt(async () => {
    const lines = await Array.fromAsync(searchEverywhere(ctx, readSearch(text), { limit, atHand: !waits }))
    return { lines: waits ? lines : lines.filter(isAtHand), isComplete: waits }
  })

/** What the page of a search shows: what is at hand, or all there is for a reader who cannot ask for the rest. */
export async function loadSearch({ searchParams }: PageProps<Record<string, never>>): Promise<SearchFacts> {
  const [ctx, query] = await Promise.all([pageContext(), searchParams])
  const text = (first(query.q) ?? '').trim()
  const state = readSearchState(name => first(query[name]))
  const found = text === '' ? undefined : await findLines(ctx, text, state.waits === true)
  return { text: text.slice(0, longestSearch), state, now: ctx.now(), ...(found && { found }) }
}
