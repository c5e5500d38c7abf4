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
