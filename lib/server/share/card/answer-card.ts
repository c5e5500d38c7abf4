import 'server-only'
import type { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { parseCardUrl } from '#lib/routes/share'
import { freshnessOfPage } from '../is-pinned.ts'
import { loadShared } from '../load-shared.ts'
import type { ShareAnswer } from '../share-answer.ts'
import { noSuchAddress, type ShareRequest } from '../share-route.ts'
import { readFor } from '../viewer.ts'
import { type CardStore, createCardStore } from './card-store.ts'
import { cardText } from './card-text.ts'
import { drawCard } from './draw-card.ts'

// Next may bundle this file more than once; the process is what they share.
const slot = globalThis as { portolanCards?: CardStore }

function cards(): CardStore {
  slot.portolanCards ??= createCardStore(drawCard)
  return slot.portolanCards
}

/**
 * Who unfurls a link keeps its picture for days: a failure that may be over by then has its own status, so that no
 * picture is kept. That one has to sign in is what the card of a private image says.
 */
const failedCard = ({ code, status }: AppError): Pick<ShareAnswer, 'freshness' | 'failure' | 'status'> => ({
  freshness: 'failed',
  failure: code,
  ...(code !== 'unauthorized' && { status }),
})

/** `/card/….png`. Throws AppError where there is no page to draw, or too many are being drawn. */
export async function answerCard(request: ShareRequest): Promise<ShareAnswer> {
  const page = parseCardUrl(request.url)
  if (!page) throw noSuchAddress(say`A card is at /card/, the reference, and .png.`)
  const facts = await readFor(request, ctx => loadShared(ctx, page))
  const body = await cards().card(cardText(page, facts, request.locale))
  return { body, type: 'image/png', freshness: freshnessOfPage(page), ...(!facts.ok && failedCard(facts.error)) }
}
