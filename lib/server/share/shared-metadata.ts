import 'server-only'
import type { Metadata } from 'next'
import type { Attempt } from '#lib/errors/attempt'
import { makeVisible } from '#lib/format/make-visible'
import { describeShared } from '#lib/format/share/describe-shared'
import type { SharedFacts } from '#lib/format/share/shared-facts'
import type { Locale } from '#lib/messages/locale'
import { tell } from '#lib/messages/tell'
import { cardUrl, oembedUrl } from '#lib/routes/share'
import { type SharedPage, sharedPageUrl } from '#lib/routes/shared-page'
import { cardHeightPx, cardWidthPx } from './card/card-size.ts'
import { failureWords } from './failure-words.ts'
import { pageTitle } from './page-title.ts'
import { pinnedPage } from './pinned-page.ts'
import { viewWords } from './view-words.ts'

/** Search engines and chats show about this much. */
const maxDescription = 220

export function sharedDescription(facts: SharedFacts, locale: Locale): string {
  const text = makeVisible(
    describeShared(facts)
      .map(sentence => tell(sentence, locale))
      .join(' '),
  )
  const characters = [...text]
  return characters.length <= maxDescription
    ? text
    : `${characters
        .slice(0, maxDescription - 1)
        .join('')
        .trimEnd()}…`
}

export interface SharedWords {
  readonly title: string
  readonly description: string
}

/** To whom a page may not be shown, its title says no more than that; other failures leave the address readable. */
export function sharedWords(page: SharedPage, facts: Attempt<SharedFacts>, locale: Locale): SharedWords {
  if (facts.ok) return { title: pageTitle(page, locale), description: sharedDescription(facts.value, locale) }
  const words = tell(failureWords(facts.error), locale)
  return { title: facts.error.code === 'unauthorized' ? words : pageTitle(page, locale), description: `${words}.` }
}

/** https://ogp.me/ and https://developer.x.com/en/docs/x-for-websites/cards/overview/markup */
export function sharedMetadata(
  page: SharedPage,
  facts: Attempt<SharedFacts>,
  origin: string,
  locale: Locale,
): Metadata {
  const { title, description } = sharedWords(page, facts, locale)
  const pinned = facts.ok ? pinnedPage(page, facts.value) : page
  const url = sharedPageUrl(pinned)
  const image = {
    url: cardUrl(pinned, locale),
    width: cardWidthPx,
    height: cardHeightPx,
    alt: description,
    type: 'image/png',
  }
  return {
    title,
    description,
    alternates: {
      canonical: url,
      types: { 'application/json+oembed': [{ url: oembedUrl(`${origin}${url}`), title }] },
    },
    openGraph: { type: 'website', siteName: 'Portolan', title, description, url, images: [image] },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
    robots: { index: facts.ok && viewWords[page.view].indexed, follow: facts.ok },
  }
}
