import { defaultLocale, isLocale, type Locale, localeCookie } from './locale.ts'

/** The reader's language as the browser alone knows it, by the same rule as the server: the choice, then the browser's. */
export function browserLocale(): Locale {
  const chosen = new RegExp(`(?:^|; )${localeCookie}=([^;]*)`).exec(document.cookie)?.[1]
  if (isLocale(chosen)) return chosen
  return navigator.languages.map(tag => tag.split('-')[0]).find(isLocale) ?? defaultLocale
}
