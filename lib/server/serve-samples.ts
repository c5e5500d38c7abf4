import 'server-only'
import { AppError } from '#lib/errors/app-error'
import { failureResponse } from './answer.ts'
import { localeOf } from './locale/choose-locale.ts'
import { assertOwnHost } from './request-guard.ts'
import { getServices } from './services.ts'

/** The samples by the distribution API under our own address, so that `podman pull localhost:3000/…` works. */
export async function serveSamples(request: Request): Promise<Response> {
  const { samples, settings } = await getServices()
  try {
    assertOwnHost(request.headers.get('host'), settings)
  } catch (error) {
    if (error instanceof AppError) return failureResponse(error, localeOf(request))
    throw error
  }
  return (await samples.handler)(request)
}
