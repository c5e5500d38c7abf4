import { inEnglish, type Sentence } from '#lib/messages/say'

const isSentence = (value: object): value is Sentence => 'template' in value && 'values' in value

/** A plain value with every sentence in it told in English, to be compared with the words people read. */
export function allInEnglish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(allInEnglish)
  if (typeof value !== 'object' || value === null) return value
  if (isSentence(value)) return inEnglish(value)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, allInEnglish(item)]))
}
