import { useLocale } from 'next-intl'
import type { AppError } from '#lib/errors/app-error'
import { toWire } from '#lib/errors/to-wire'
import type { WireError } from '#lib/errors/wire'

/** Tells a failure in the reader's language. For server components: every translation comes with it. */
export function useFailure(): (error: AppError) => WireError {
  const locale = useLocale()
  return error => toWire(error, locale)
}
