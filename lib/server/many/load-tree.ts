import 'server-only'
import { treeQuery } from '#lib/contract/genealogy'
import { treeSize } from '#lib/contract/limits'
import type { ManyPlace, TreeFacts } from '#lib/contract/views/many'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { pageContext } from '../page-context.ts'
import { first } from '../pages/page-props.ts'
import { type ManyProps, manyPlace, readChosen } from './many-address.ts'
import { treeOf } from './tree-request.ts'

export interface TreePageData {
  readonly place: ManyPlace
  readonly facts: Attempt<TreeFacts>
}

/** Images as a tree of shared layers; every expected failure is a value. */
export async function loadTree({ searchParams }: ManyProps): Promise<Attempt<TreePageData>> {
  const search = await searchParams
  const chosen = await readChosen(search)
  if (!chosen.ok) return chosen
  const ctx = await pageContext()
  const platform = first(search.platform)
  const layer = first(search.layer)
  const limit = treeQuery.shape.limit.safeParse(first(search.limit)).data
  const facts = await attempt(async () => ({
    answer: await treeOf(ctx, chosen.value, { platform, limit: limit ?? treeSize.usual }),
    ...(layer && { layer }),
    ...(limit !== undefined && limit !== treeSize.usual && { limit }),
  }))
  return { ok: true, value: { place: await manyPlace(ctx, chosen.value, platform), facts } }
}
