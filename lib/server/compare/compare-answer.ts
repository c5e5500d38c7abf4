import 'server-only'
import type { CompareOptions } from '#lib/compare/compare-images'
import { writeMarkdown } from '#lib/compare/markdown/write-markdown'
import type { Context } from '#lib/context/context'
import type { CompareAnswer, CompareQuery } from '#lib/contract/compare'
import type { Reference } from '#lib/oci/reference/types'
import { type Answer, type Freshness, json } from '../answer.ts'
import { toReference } from '../route.ts'

/** The two images that a query names. */
export const comparedImages = (query: Pick<CompareQuery, 'from' | 'to' | 'platform' | 'to-platform'>) => ({
  from: toReference(query.from),
  to: toReference(query.to),
  platform: query.platform,
  toPlatform: query['to-platform'],
})

/** What the use-case is asked for by a query. */
export const compareOptions = (query: CompareQuery): CompareOptions => ({
  levels: query.view,
  rules: query.semantic,
  decides: query.expect === 'same',
  list: query,
  base: query.base,
})

export const compareFreshness = ({ from, to }: { readonly from: Reference; readonly to: Reference }): Freshness =>
  from.digest && to.digest ? 'pinned' : 'moving'

/** RFC 9110 §15.5.10: what was expected of the two does not hold. */
const conflict = 409

const inForm = (ctx: Context, answer: CompareAnswer, format: CompareQuery['format']): Omit<Answer, 'freshness'> =>
  format === 'json'
    ? json(answer)
    : {
        body: writeMarkdown(answer, ctx.locale),
        contentType: 'text/markdown; charset=utf-8',
        isOwnType: true,
        language: ctx.locale,
      }

/** A compare in the form that was asked for. */
export function compareAnswer(
  ctx: Context,
  answer: CompareAnswer,
  { expect, format }: CompareQuery,
  freshness: Freshness,
): Answer {
  const isOtherwise = expect === 'same' && answer.summary.same !== true
  return {
    ...inForm(ctx, answer, format),
    freshness: isOtherwise ? 'never' : freshness,
    ...(isOtherwise && { status: conflict }),
  }
}
