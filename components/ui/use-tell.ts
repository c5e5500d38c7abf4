import { useLocale } from 'next-intl'
import type { Sentence } from '#lib/messages/say'
import { tell } from '#lib/messages/tell'

/** Tells sentences of the code in the reader's language. For server components: every translation comes with it. */
export function useTell(): (sentence: Sentence) => string {
  const locale = useLocale()
  return sentence => tell(sentence, locale)
}
