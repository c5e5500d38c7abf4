import type { BrowserContext, Page } from '@playwright/test'
import { english } from '../../lib/messages/english.ts'
import { koreanSentences } from '../../lib/messages/ko/sentences.ts'
import { korean } from '../../lib/messages/korean.ts'
import { type Locale, localeCookie } from '../../lib/messages/locale.ts'
import { listTexts } from '../../lib/testing/messages/list-texts.ts'

/** As if the reader had chosen `locale` before. */
export const chooseLanguage = (context: BrowserContext, baseURL: string | undefined, locale: Locale): Promise<void> =>
  context.addCookies([{ name: localeCookie, value: locale, url: baseURL ?? '' }])

/** What stands between the values and tags of ICU messages and sentences. */
const piecesOf = (text: string) => text.split(/\{[^{}]*\}|<[^<>]*>|[{}]/).map(piece => piece.trim())

const isProse = (piece: string) => (piece.match(/[A-Za-z’']{2,}/g)?.length ?? 0) > 2

/** Pieces of English, longer than two words, that no Korean text has in common. */
export function englishProse(): readonly string[] {
  const koreanTexts = [...listTexts(korean).values(), ...Object.values(koreanSentences)].join('\n')
  const texts = [...listTexts(english).values(), ...Object.keys(koreanSentences)]
  const pieces = new Set(texts.flatMap(piecesOf).filter(isProse))
  return [...pieces].filter(piece => !koreanTexts.includes(piece))
}

/** Everything the page says: its text, also what is folded away, its title, and what is told of elements without text. */
export const everythingSaid = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const attributes = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'content']
    const said = [document.title]
    for (const element of document.querySelectorAll('meta[name=description], body *:not(script, style)')) {
      for (const attribute of attributes) said.push(element.getAttribute(attribute) ?? '')
      // Words with links or code among them are one text.
      const speaks = [...element.childNodes].some(node => node instanceof Text && node.data.trim() !== '')
      if (speaks) said.push(element.textContent)
    }
    return said.map(text => text.replaceAll(/\s+/g, ' ').trim()).join('\n')
  })
