import 'server-only'
import { cookies, headers } from 'next/headers'
import { type Locale, localeCookie } from '#lib/messages/locale'
import { chooseLocale } from './choose-locale.ts'

/** The language of the page that is being made. */
export async function requestLocale(): Promise<Locale> {
  const [jar, sent] = await Promise.all([cookies(), headers()])
  return chooseLocale(jar.get(localeCookie)?.value, sent.get('accept-language'))
}
