import 'server-only'
import { AppError } from '#lib/errors/app-error'
import { type Answer, failureResponse, toResponse } from './answer.ts'
import { localeOf } from './locale/choose-locale.ts'
import { assertOwnHost, assertSameSite } from './request-guard.ts'
import { getServices } from './services.ts'

interface PlainRoute {
  /** Answers visitors under any host name: a supervisor knows a public Portolan by its address only. */
  readonly publicUnderAnyHost?: boolean
}

/** A handler of `/api` outside the endpoint table: it takes nothing, and the same callers are refused. */
export function plainRoute(
  answer: () => Promise<Answer> | Answer,
  { publicUnderAnyHost = false }: PlainRoute = {},
): (request: Request) => Promise<Response> {
  return async request => {
    const { settings } = await getServices()
    try {
      if (settings.mode === 'personal' || !publicUnderAnyHost) assertOwnHost(request.headers.get('host'), settings)
      assertSameSite(request)
      return toResponse(await answer(), request)
    } catch (error) {
      if (error instanceof AppError) return failureResponse(error, localeOf(request))
      throw error
    }
  }
}
