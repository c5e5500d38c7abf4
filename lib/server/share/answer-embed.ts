import 'server-only'
import { say } from '#lib/messages/say'
import { parseEmbedUrl } from '#lib/routes/share'
import { sharedPageUrl } from '#lib/routes/shared-page'
import { cardText } from './card/card-text.ts'
import { embedDocument } from './embed-document.ts'
import { embedStyleSource } from './embed-style.ts'
import { freshnessOfPage } from './is-pinned.ts'
import { loadShared } from './load-shared.ts'
import type { ShareAnswer } from './share-answer.ts'
import { noSuchAddress, type ShareRequest } from './share-route.ts'
import { readFor } from './viewer.ts'

/** `/embed/…`: what a failure leaves is a document too, which a frame shows whatever its status. Throws AppError. */
export async function answerEmbed(request: ShareRequest): Promise<ShareAnswer> {
  const { url, origin, locale } = request
  const page = parseEmbedUrl(url)
  if (!page) throw noSuchAddress(say`What can be embedded is at /embed/ and the reference.`)
  const facts = await readFor(request, ctx => loadShared(ctx, page))
  return {
    body: embedDocument(cardText(page, facts, locale), origin + sharedPageUrl(page), locale),
    type: 'text/html; charset=utf-8',
    freshness: freshnessOfPage(page),
    styleSource: embedStyleSource,
    ...(!facts.ok && { freshness: 'failed', failure: facts.error.code, status: facts.error.status }),
  }
}
