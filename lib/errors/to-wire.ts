import type { Locale } from '#lib/messages/locale'
import { tell } from '#lib/messages/tell'
import type { AppError } from './app-error.ts'
import type { WireError } from './wire.ts'

/** A failure as it is told to a reader, on the server only. Its cause stays here. */
export function toWire(error: AppError, locale: Locale): WireError {
  const { words, hint, tried } = error.sentences
  return {
    code: error.code,
    message: tell(words, locale),
    ...(hint && { hint: tell(hint, locale) }),
    ...(error.host !== undefined && { host: error.host }),
    ...(error.registry && { registry: error.registry }),
    ...(error.retryAfterMs !== undefined && { retryAfterMs: error.retryAfterMs }),
    ...(tried.length > 0 && { tried: tried.map(place => tell(place, locale)) }),
  }
}
