import type { Locale } from './locale.ts'

/** What a sentence may hold: names and figures as they are, a list that is joined as the language does, a sentence. */
export type SentenceValue = string | number | readonly string[] | Sentence

/**
 * A sentence for people, before it is told in a language. The English text is its key, with `{0}`, `{1}` … for the
 * values, so that code that fails reads as what it says.
 */
export interface Sentence {
  readonly template: string
  readonly values: readonly SentenceValue[]
}

/** Braces of the text itself are doubled, so that they are told from places for values. */
const literal = (text: string) => text.replaceAll('{', '{{').replaceAll('}', '}}')

/** `` say`The registry ${host} did not answer.` `` */
export const say = (texts: TemplateStringsArray, ...values: readonly SentenceValue[]): Sentence => ({
  template: texts.map((text, index) => literal(text) + (index < values.length ? `{${index}}` : '')).join(''),
  values,
})

/** Text that is nobody's to translate, such as what a registry wrote or the words of a parser. */
export const verbatim = (text: string): Sentence => ({ template: '{0}', values: [text] })

/** How a language's lists are written; British English has no comma before the last. */
const listLocales: Readonly<Record<Locale, string>> = { en: 'en-GB', ko: 'ko' }

export const isSentence = (value: SentenceValue): value is Sentence => typeof value === 'object' && 'template' in value

/** English template → text of another language. */
export type Translations = Readonly<Record<string, string>>

/** The sentence in a language, by that language's `translations` of templates; in English where it has none. */
export function fill({ template, values }: Sentence, locale: Locale, translations: Translations): string {
  const textOf = (value: SentenceValue | undefined): string => {
    if (value === undefined) return ''
    if (typeof value !== 'object') return String(value)
    if (isSentence(value)) return fill(value, locale, translations)
    return new Intl.ListFormat(listLocales[locale], { type: 'conjunction' }).format(value)
  }
  const text = Object.hasOwn(translations, template) ? (translations[template] ?? template) : template
  return text.replace(/\{\{|\}\}|\{(\d+)\}/g, (found, index: string | undefined) =>
    index === undefined ? found.slice(1) : textOf(values[Number(index)]),
  )
}

export const inEnglish = (sentence: Sentence): string => fill(sentence, 'en', {})
