import { expect, type Page } from '@playwright/test'
import { localeCookie } from '../lib/messages/locale.ts'
import { labImage } from './lab/lab.ts'
import { chooseLanguage, englishProse, everythingSaid } from './pages/language.ts'
import { settle } from './pages/settle.ts'
import { sitePages } from './pages/site.ts'
import { test } from './pages/test.ts'

const html = (page: Page) => page.locator('html')

/** Languages as browsers send them: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4 */
const accepted: Readonly<Record<string, 'en' | 'ko'>> = {
  'ko-KR': 'ko',
  'ko,en-US;q=0.9,en;q=0.8': 'ko',
  'en-US,en;q=0.9,ko;q=0.8': 'en',
  'de-DE,ko;q=0.8,en;q=0.7': 'ko',
  'fr-FR': 'en',
}

for (const [header, language] of Object.entries(accepted)) {
  test(`who accepts ${header} is answered in ${language}`, async ({ request }) => {
    const answer = await request.get('/', { headers: { 'Accept-Language': header } })
    expect(await answer.text()).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${language}"`))
  })
}

test.describe('a browser of a Korean', () => {
  test.use({ locale: 'ko-KR' })
  test('is answered in Korean', async ({ page }) => {
    await page.goto('/')
    await expect(html(page)).toHaveAttribute('lang', 'ko')
    await expect(page.getByRole('contentinfo')).toHaveText(/[가-힣]/)
  })
})

interface Switch {
  readonly group: string
  readonly button: string
  readonly lang: string
}

/** Until the page listens, a click does nothing. */
const switchTo = (page: Page, { group, button, lang }: Switch) =>
  expect(async () => {
    await page.getByRole('group', { name: group }).getByRole('button', { name: button }).click()
    await expect(html(page)).toHaveAttribute('lang', lang, { timeout: 2_000 })
  }).toPass()

test('the switch changes the language, and keeps it against what the browser asks for', async ({ page, context }) => {
  await page.goto('/')
  await expect(html(page)).toHaveAttribute('lang', 'en')
  await switchTo(page, { group: 'Language', button: '한국어', lang: 'ko' })
  const [cookie] = (await context.cookies()).filter(({ name }) => name === localeCookie)
  expect(cookie).toMatchObject({ value: 'ko', path: '/', sameSite: 'Lax' })
  // Not of the session only: a year, as https://www.rfc-editor.org/rfc/rfc6265#section-5.3 keeps it.
  expect(cookie?.expires).toBeGreaterThan(Date.now() / 1000 + 300 * 24 * 60 * 60)
  await page.goto('/registry/samples.localhost')
  await expect(html(page)).toHaveAttribute('lang', 'ko')
  await switchTo(page, { group: '언어', button: 'EN', lang: 'en' })
  await expect(page).toHaveURL('/registry/samples.localhost')
})

test.describe('in Korean', () => {
  test.beforeEach(({ context, baseURL }) => chooseLanguage(context, baseURL, 'ko'))
  const prose = englishProse()

  test('what English is looked for', () => {
    expect(prose).toContain('Portolan, a chart of your container registries')
    expect(prose.length).toBeGreaterThan(300)
  })

  for (const [name, address] of Object.entries(sitePages)) {
    test(`${name}: nothing is left in English`, async ({ page, lab }) => {
      await page.goto(address(lab))
      await expect(page.locator('[data-skeleton]')).toHaveCount(0, { timeout: 60_000 })
      await expect(html(page)).toHaveAttribute('lang', 'ko')
      await expect(page.getByRole('main')).toHaveText(/[가-힣]/)
      const said = await everythingSaid(page)
      expect(prose.filter(piece => said.includes(piece))).toEqual([])
    })
  }

  test('dates and sizes are written as Koreans write them', async ({ page, lab }) => {
    const { host } = lab.registries.open
    await page.goto(`/repo/${host}/course/httpd`)
    await settle(page)
    const created = page.getByRole('table').locator('time').first()
    // https://github.com/unicode-org/cldr-json/blob/main/cldr-json/cldr-dates-full/main/ko/dateFields.json
    await expect(created).toHaveText(/^\d+(초|분|시간|일|주|개월|년) 전$/)
    await page.goto(`/image/${labImage(lab, 'course/httpd', '1.1').reference}`)
    await expect(page.getByRole('main').locator('[title$="바이트"]').first()).toHaveText(/^[\d.]+ ?[KMG]?i?B$/)
  })
})

test('no page in English loads letters of Korean', async ({ page, lab }) => {
  const loaded: string[] = []
  page.on('response', response => void (/\.woff2?$/.test(response.url()) && loaded.push(response.url())))
  for (const address of ['home', 'repository', 'image', 'get', 'run']) {
    await page.goto(sitePages[address]?.(lab) ?? '', { waitUntil: 'networkidle' })
  }
  const hangul = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap(sheet => [...sheet.cssRules])
      .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
      // https://www.unicode.org/charts/PDF/UAC00.pdf; the file of our own letters has some syllables too.
      .filter(rule => /U\+(A[C-F]|[BC]|D[0-7])/i.test(rule.style.getPropertyValue('unicode-range')))
      .filter(rule => !/U\+41-/i.test(rule.style.getPropertyValue('unicode-range')))
      .flatMap(rule => /url\("?([^")]+)/.exec(rule.style.getPropertyValue('src'))?.[1]?.split('/').pop() ?? []),
  )
  expect(hangul.length).toBeGreaterThan(50)
  expect(loaded.length).toBeGreaterThan(0)
  expect(loaded.filter(url => hangul.includes(url.split('/').pop() ?? ''))).toEqual([])
})
