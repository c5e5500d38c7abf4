import 'server-only'
import type { AppError } from '#lib/errors/app-error'
import type { Attempt } from '#lib/errors/attempt'
import { cardContent } from '#lib/format/share/card-content'
import type { SharedFacts } from '#lib/format/share/shared-facts'
import type { Locale } from '#lib/messages/locale'
import { tell } from '#lib/messages/tell'
import type { SharedPage } from '#lib/routes/shared-page'
import { failureWords } from '../failure-words.ts'
import { viewWords } from '../view-words.ts'

/** Texts of a card in one language, as they were said. */
export interface CardText {
  readonly place: string
  readonly heading: string
  readonly title: string
  readonly marks: readonly string[]
  /** The first mark became the second. */
  readonly isChange?: boolean
  readonly aside?: string
  readonly summary?: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

/** Nothing of the address is repeated: to whom it may not be shown, a name is told by no card either. */
const failureText = (error: AppError, locale: Locale): CardText => ({
  place: '',
  heading: '',
  title: tell(failureWords(error), locale),
  marks: [],
  facts: [],
})

/** What stands on the card of a page, in one language. */
export function cardText(page: SharedPage, facts: Attempt<SharedFacts>, locale: Locale): CardText {
  if (!facts.ok) return failureText(facts.error, locale)
  const { heading, summary, facts: rows, ...rest } = cardContent(facts.value, viewWords[page.view].name)
  return {
    ...rest,
    heading: tell(heading, locale),
    ...(summary && { summary: tell(summary, locale) }),
    facts: rows.map(({ label, value }) => ({ label: tell(label, locale), value: tell(value, locale) })),
  }
}
