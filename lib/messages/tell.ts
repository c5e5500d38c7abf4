import { koreanSentences } from './ko/sentences.ts'
import type { Locale } from './locale.ts'
import { fill, type Sentence } from './say.ts'

/** English is in the code: each template is its own translation. */
const translations: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en: {}, ko: koreanSentences }

/** The sentence in a language. On the server only: the translations of every sentence are too much for a page. */
export const tell = (sentence: Sentence, locale: Locale): string => fill(sentence, locale, translations[locale])
