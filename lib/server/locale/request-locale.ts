import 'server-only'
import Negotiator from 'negotiator'
import { cookies, headers } from 'next/headers'
import { defaultLocale, isLocale, type Locale, localeCookie, locales } from '#lib/messages/locale'

/** What the reader chose, else what the browser asks for (RFC 9110 §12.5.4), else English. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen
  const wanted = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '' } }).language([...locales])
  return isLocale(wanted) ? wanted : defaultLocale
}

/** The language of the page or answer that is being made. */
export async function requestLocale(): Promise<Locale> {
  const [jar, sent] = await Promise.all([cookies(), headers()])
  return chooseLocale(jar.get(localeCookie)?.value, sent.get('accept-language'))
}
