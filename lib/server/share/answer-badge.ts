import 'server-only'
import { AppError } from '#lib/errors/app-error'
import { attempt } from '#lib/errors/attempt'
import { type Badge, badgeSvg } from '#lib/format/share/badge-svg'
import { imageBadge } from '#lib/format/share/badge-values'
import { inEnglish, say } from '#lib/messages/say'
import { badgeNames, parseBadgeUrl } from '#lib/routes/share'
import { failedPicture } from './failed-picture.ts'
import { failureWords } from './failure-words.ts'
import { freshnessOfPage } from './is-pinned.ts'
import { loadImage } from './load-shared.ts'
import type { ShareAnswer } from './share-answer.ts'
import type { ShareRequest } from './share-route.ts'
import { readFor } from './viewer.ts'

const svg = (badge: Badge) => ({ body: badgeSvg(badge), type: 'image/svg+xml; charset=utf-8' }) as const

function failed(label: string, error: AppError): ShareAnswer {
  return {
    ...svg({ label, value: inEnglish(failureWords(error)).toLowerCase(), tone: 'none' }),
    ...failedPicture(error),
  }
}

const noBadge = () =>
  new AppError('invalid-request', say`There is no such badge.`, { hint: say`There are ${badgeNames}.` })

/** `/badge/<what>/<ref>.svg`: always a picture, whatever went wrong. */
export async function answerBadge(request: ShareRequest): Promise<ShareAnswer> {
  const { url } = request
  const address = await attempt(() => parseBadgeUrl(url))
  if (!address.ok) return failed('portolan', address.error)
  if (!address.value) return failed('portolan', noBadge())
  const { what, reference, platform } = address.value
  const image = await readFor(request, ctx => loadImage(ctx, reference, platform))
  if (!image.ok) return failed(what, image.error)
  return { ...svg(imageBadge(what, image.value)), freshness: freshnessOfPage({ view: 'image', reference }) }
}
