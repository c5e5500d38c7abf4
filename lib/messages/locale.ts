/** Languages of the pages, as BCP 47 tags. The first is spoken where a reader asks for none of them. */
export const locales = ['en', 'ko'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

/** Each language's name in itself: who looks for it may read no other. */
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', ko: '한국어' }

export const isLocale = (text: string | undefined): text is Locale => locales.some(locale => locale === text)

/** Holds the language that the reader chose; without it, the browser's `Accept-Language` decides. */
export const localeCookie = 'portolan-language'
