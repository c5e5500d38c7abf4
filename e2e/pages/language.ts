import type { BrowserContext } from '@playwright/test'
import { type Locale, localeCookie } from '../../lib/messages/locale.ts'

/** As if the reader had chosen `locale` before. */
export const chooseLanguage = (context: BrowserContext, baseURL: string | undefined, locale: Locale): Promise<void> =>
  context.addCookies([{ name: localeCookie, value: locale, url: baseURL ?? '' }])
