import 'server-only'
import { AppError } from '#lib/errors/app-error'
import type { Locale } from '#lib/messages/locale'
import { type Sentence, say } from '#lib/messages/say'
import { languageOf } from '#lib/routes/share'
import { failureResponse, internalError } from '../answer.ts'
import type { Services } from '../create-services.ts'
import { publicOrigin } from '../public-origin.ts'
import { getServices } from '../services.ts'
import { type ShareAnswer, shareResponse } from './share-answer.ts'
import { type Viewer, viewerOf } from './viewer.ts'

/** What a handler of a card, badge, frame or oEmbed answer is given. */
export interface ShareRequest {
  /** The address asked for; its path and query count. */
  readonly url: URL
  /** Where people reach us. */
  readonly origin: string
  readonly locale: Locale
  readonly viewer: Viewer
  readonly services: Services
  readonly signal: AbortSignal
}

/** A reference has at most 600 characters, and a path in an image 4096. */
const maxAddressLength = 8192

/** Expected failures that no picture tells become JSON with their status; a bug is logged and answered as `internal`. */
export function shareRoute(
  answer: (request: ShareRequest) => Promise<ShareAnswer> | ShareAnswer,
): (request: Request) => Promise<Response> {
  return async request => {
    const services = await getServices()
    const url = new URL(request.url)
    const locale = languageOf(url)
    try {
      const origin = publicOrigin(request.headers.get('host'), services.settings)
      if (request.url.length > maxAddressLength)
        throw new AppError('invalid-request', say`The address is too long.`, {
          hint: say`No reference and no path needs ${maxAddressLength} characters.`,
        })
      const viewer = viewerOf(request, services)
      const asked = { url, locale, origin, viewer, services, signal: request.signal }
      return shareResponse(await answer(asked), viewer, request)
    } catch (error) {
      if (error instanceof AppError) return failureResponse(error, locale)
      if (request.signal.aborted) return failureResponse(new AppError('cancelled', say`The reader left.`), locale)
      services.log.error({ path: url.pathname, error }, 'request failed')
      return failureResponse(internalError(error), locale)
    }
  }
}

/** The answer to an address that names nothing of the kind. */
export const noSuchAddress = (hint: Sentence): AppError =>
  new AppError('not-found', say`There is nothing at this address.`, { hint })
