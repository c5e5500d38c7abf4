import 'server-only'
import { AppError } from '#lib/errors/app-error'
import { embedFrame, embedSizePx } from '#lib/format/share/embed-frame'
import { say } from '#lib/messages/say'
import { cardUrl, embedUrl } from '#lib/routes/share'
import { parseSharedPage, type SharedPage } from '#lib/routes/shared-page'
import { cardHeightPx, cardWidthPx } from './card/card-size.ts'
import { freshnessOfPage } from './is-pinned.ts'
import { loadShared } from './load-shared.ts'
import type { ShareAnswer } from './share-answer.ts'
import { noSuchAddress, type ShareRequest } from './share-route.ts'
import { sharedWords } from './shared-metadata.ts'
import { readFor } from './viewer.ts'

const cacheSeconds = { pinned: 31_536_000, moving: 300, failed: 60 } as const

function maximum(query: URLSearchParams, name: string): number {
  const text = query.get(name)
  if (text === null) return Number.POSITIVE_INFINITY
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new AppError('invalid-request', say`${name} is not a number of pixels.`, {
    hint: say`It is a whole number above 0.`,
  })
}

/** Undefined for pages that are not ours, and for those that are about nothing in particular. */
function askedPage(query: URLSearchParams, origin: string): SharedPage | undefined {
  const url = URL.parse(query.get('url') ?? '')
  return url?.origin === origin ? parseSharedPage(url) : undefined
}

/** The specification's word for a format that is not there: https://oembed.com/#section2.3.3 */
const notImplemented = (): ShareAnswer => ({
  body: JSON.stringify({ error: { code: 'invalid-request', message: 'Only the format json is offered.' } }),
  type: 'application/json; charset=utf-8',
  freshness: 'failed',
  status: 501,
})

/** The card, where a consumer has room for it. */
const thumbnail = (page: SharedPage, origin: string, widthPx: number, heightPx: number): object =>
  widthPx < cardWidthPx || heightPx < cardHeightPx
    ? {}
    : { thumbnail_url: origin + cardUrl(page), thumbnail_width: cardWidthPx, thumbnail_height: cardHeightPx }

/** `/oembed?url=…&maxwidth=…&maxheight=…&format=json` of https://oembed.com/#section2. Throws AppError: 401 for private, 404. */
export async function answerOembed(request: ShareRequest): Promise<ShareAnswer> {
  const { url, origin, locale } = request
  const query = url.searchParams
  if ((query.get('format') ?? 'json') !== 'json') return notImplemented()
  const [maxWidth, maxHeight] = [maximum(query, 'maxwidth'), maximum(query, 'maxheight')]
  const page = askedPage(query, origin)
  if (!page)
    throw noSuchAddress(
      say`The url is one of a registry, repository, image, file, comparison or table of images of this Portolan.`,
    )
  const facts = await readFor(request, ctx => loadShared(ctx, page))
  if (!facts.ok) throw facts.error
  const { title } = sharedWords(page, facts, locale)
  const [width, height] = [Math.min(embedSizePx.width, maxWidth), Math.min(embedSizePx.height, maxHeight)]
  const freshness = freshnessOfPage(page)
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Portolan',
    provider_url: `${origin}/`,
    cache_age: cacheSeconds[freshness],
    html: embedFrame(origin + embedUrl(page, locale), title, { width, height }),
    width,
    height,
    ...thumbnail(page, origin, maxWidth, maxHeight),
  }
  return { body: JSON.stringify(answer), type: 'application/json; charset=utf-8', freshness }
}
