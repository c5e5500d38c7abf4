import { paste } from './ko/sentences/paste.ts'
import { reference } from './ko/sentences/reference.ts'
import type { Locale } from './locale.ts'
import type { Translations } from './say.ts'

const translations: Readonly<Record<Locale, Translations>> = { en: {}, ko: { ...paste, ...reference } }

/**
 * What readPaste says, for a page whose script reads texts that stay in the browser. Handed over as a value, so that
 * only that page, and only in that language, carries it.
 */
export const pasteTranslations = (locale: Locale): Translations => translations[locale]
