import { describe, expect, it } from 'vitest'
import { locales } from '#lib/messages/locale'
import { localeOf } from './choose-locale.ts'

const localeFor = (headers: Readonly<Record<string, string>>) => localeOf({ headers: new Headers(headers) })

describe('the language of an answer', () => {
  // RFC 9110 section 12.5.4, with the matching of RFC 4647 section 3.3.1.
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['ko', 'ko'],
    ['KO', 'ko'],
    ['ko-KR', 'ko'],
    ['ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7', 'ko'],
    ['en-US,en;q=0.9,ko;q=0.8', 'en'],
    ['fr, ko;q=0.5, en;q=0.4', 'ko'],
    ['fr, de;q=0.5', 'en'],
    ['ko;q=0, en', 'en'],
    ['ko;q=0', 'en'],
  ])('Accept-Language: %s is answered in %s', (wanted, locale) => {
    expect(localeFor(wanted === undefined ? {} : { 'accept-language': wanted })).toBe(locale)
  })

  it.each([
    ['portolan-language=ko', 'ko'],
    ['a=b; portolan-language=ko; c=d', 'ko'],
    ['portolan-language=en', 'en'],
    ['not-portolan-language=ko', 'en'],
    ['portolan-language=', 'en'],
    ['portolan-language=fr', 'en'],
  ])('what the reader chose goes first: %s is %s', (cookie, locale) => {
    expect(localeFor({ cookie })).toBe(locale)
  })

  it('is what the reader chose, whatever the browser asks for', () => {
    expect(localeFor({ cookie: 'portolan-language=en', 'accept-language': 'ko' })).toBe('en')
    expect(localeFor({ cookie: 'portolan-language=ko', 'accept-language': 'en' })).toBe('ko')
    expect(localeFor({ cookie: 'portolan-language=xx', 'accept-language': 'ko' })).toBe('ko')
  })

  // Node hands over at most 16 KiB of headers: https://nodejs.org/api/cli.html#--max-http-header-sizesize
  it.each([
    '__proto__',
    'constructor;q=1',
    'ko;q=Infinity',
    'ko;q=-1;q=NaN;q',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    ';'.repeat(16_000),
    'ko-'.repeat(5_000),
    ',q=,;q=1;,'.repeat(1_500),
    `${'a'.repeat(8_000)}-${'b'.repeat(7_000)};q=0.1`,
    `${' '.repeat(15_000)}ko`,
  ])('is one of ours for the hostile %.30j', text => {
    expect(locales).toContain(localeFor({ 'accept-language': text }))
    expect(locales).toContain(localeFor({ cookie: `portolan-language=${text}` }))
    expect(locales).toContain(localeFor({ cookie: text, 'accept-language': text }))
  })
})
