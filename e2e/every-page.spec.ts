import { expect, type Page } from '@playwright/test'
import { locales } from '../lib/messages/locale.ts'
import { expectAccessible } from './pages/accessible.ts'
import { chooseLanguage } from './pages/language.ts'
import { sitePages } from './pages/site.ts'
import { test } from './pages/test.ts'

/** A phone, a tablet upright, a laptop, half of a large screen at 4K. */
const WIDTHS_PX = [360, 768, 1280, 2560]

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  for (const width of WIDTHS_PX) {
    await page.setViewportSize({ width, height: 800 })
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return { scrollWidth, clientWidth }
    })
    expect(scrollWidth, `at ${width} px`).toBeLessThanOrEqual(clientWidth)
  }
}

for (const language of locales)
  for (const [name, address] of Object.entries(sitePages)) {
    test(`${name}, ${language}: accessible in both themes, fits every width`, async ({
      page,
      context,
      baseURL,
      lab,
    }) => {
      await chooseLanguage(context, baseURL, language)
      await page.goto(address(lab))
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expect(page).toHaveTitle(/Portolan$/)
      await expectAccessible(page)
      await expectNoSidewaysScrolling(page)
    })
  }
