import 'server-only'
import Negotiator from 'negotiator'
import { defaultLocale, isLocale, type Locale, localeCookie, locales } from '#lib/messages/locale'

/** What the reader chose, else what the browser asks for (RFC 9110 §12.5.4), else English. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen
  const wanted = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '' } }).language([...locales])
  return isLocale(wanted) ? wanted : defaultLocale
}

const cookie = new RegExp(`(?:^|; ?)${localeCookie}=([^;]*)`)

/** The language that an answer to `request` is told in; programs that ask for none read English. */
export const localeOf = ({ headers }: Pick<Request, 'headers'>): Locale =>
  chooseLocale(cookie.exec(headers.get('cookie') ?? '')?.[1], headers.get('accept-language'))
