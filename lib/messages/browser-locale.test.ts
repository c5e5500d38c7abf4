import { afterEach, expect, it, vi } from 'vitest'
import { browserLocale } from './browser-locale.ts'

afterEach(() => vi.unstubAllGlobals())

it.each([
  ['', ['ko-KR', 'en'], 'ko'],
  ['', ['fr', 'en-GB', 'ko'], 'en'],
  ['', ['fr', 'de'], 'en'],
  ['', [], 'en'],
  ['theme=dark; portolan-language=ko', ['en'], 'ko'],
  ['portolan-language=en; theme=dark', ['ko'], 'en'],
  ['portolan-language=xx', ['ko'], 'ko'],
  ['other-portolan-language=ko', ['en'], 'en'],
])('cookie %j, languages %j: %s', (cookie, languages, locale) => {
  vi.stubGlobal('document', { cookie })
  vi.stubGlobal('navigator', { languages })
  expect(browserLocale()).toBe(locale)
})
