import { useTranslations } from 'next-intl'
import type { WireError } from '#lib/errors/wire'
import { ApiError } from '#lib/queries/fetch-api'

/** What a failed call of our own API tells the reader: the server's words, or that there was no server. */
export function useApiFailure(): (error: Error) => WireError {
  const t = useTranslations('queries.apiFailure')
  return error => {
    const { failure, status } = error instanceof ApiError ? error : {}
    if (failure) return failure
    if (status !== undefined) return { code: 'internal', message: t('status', { status: String(status) }) }
    return { code: 'unreachable', message: t('down'), hint: t('running') }
  }
}
