import { type Locale, localeCookie } from '#lib/messages/locale'

const yearSeconds = 365 * 24 * 60 * 60

/** Answers that are already in the browser were told in the old language, so the page is asked for anew. */
export function chooseLanguage(locale: Locale): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${localeCookie}=${locale}; path=/; max-age=${yearSeconds}; samesite=lax`
  location.reload()
}
