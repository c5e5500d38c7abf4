import 'server-only'
import { historyQuery } from '#lib/contract/history'
import { historySize } from '#lib/contract/limits'
import type { HistoryFacts, ManyPlace } from '#lib/contract/views/many'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { trimSlashes } from '#lib/routes/many-pages'
import { pageContext } from '../page-context.ts'
import { first } from '../pages/page-props.ts'
import { runSoon } from '../pages/run-soon.ts'
import { historyOf } from './history-request.ts'
import { type ManyProps, manyPlace, readChosen } from './many-address.ts'

export interface HistoryPageData {
  readonly place: ManyPlace
  readonly facts: Attempt<HistoryFacts>
}

/** One file over many tags, or how far reading their layers is; every expected failure is a value. */
export async function loadHistory({ searchParams }: ManyProps): Promise<Attempt<HistoryPageData>> {
  const search = await searchParams
  const chosen = await readChosen(search)
  if (!chosen.ok) return chosen
  const ctx = await pageContext()
  const platform = first(search.platform)
  const path = trimSlashes(first(search.path) ?? '')
  const limit = historyQuery.shape.limit.safeParse(first(search.limit)).data ?? historySize.usual
  const asked = { path, limit }
  const facts = await attempt(async (): Promise<HistoryFacts> => {
    if (path === '') return { kind: 'unasked', ...asked }
    const waits = first(search.wait) === '1'
    const answer = await runSoon(ctx, waits, soon => historyOf(soon, chosen.value, { ...asked, platform }))
    return answer ? { kind: 'read', answer, ...asked } : { kind: 'reading', ...asked }
  })
  return { ok: true, value: { place: await manyPlace(ctx, chosen.value, platform), facts } }
}
