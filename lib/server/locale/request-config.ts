import 'server-only'
import { getRequestConfig } from 'next-intl/server'
import { english } from '#lib/messages/english'
import { korean } from '#lib/messages/korean'
import type { Locale } from '#lib/messages/locale'
import { requestLocale } from './request-locale.ts'

/** next-intl knows the texts by their English letters, so that it can check the values they take. */
const messages = { en: english, ko: korean as unknown as typeof english } satisfies Readonly<Record<Locale, unknown>>

/** What next-intl asks once a request. Times are told in UTC on server and browser alike. */
export default getRequestConfig(async () => {
  const locale = await requestLocale()
  return { locale, messages: messages[locale], timeZone: 'UTC' }
})
