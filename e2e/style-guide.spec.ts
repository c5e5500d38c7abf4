import { expect, type Page } from '@playwright/test'
import { expectPartsAccessible } from './pages/accessible.ts'
import { chooseLanguage } from './pages/language.ts'
import { componentFolders } from './pages/style-guide.ts'
import { test } from './pages/test.ts'

/** What is scrolled out of a sample would be taken to stand on the sample of the other theme. */
const showOnly = (page: Page, theme: 'light' | 'dark') =>
  page.locator('[data-component]').evaluateAll((panels, wanted) => {
    for (const panel of panels as HTMLElement[]) panel.hidden = panel.dataset.theme !== wanted
  }, theme)

/**
 * Colours are the theme's and words are the language's: each theme once and each language once, by all rules, finds what
 * all four together would.
 */
const looks = [
  { theme: 'light', locale: 'en' },
  { theme: 'dark', locale: 'ko' },
] as const

for (const folder of componentFolders)
  test(`components/${folder}: every state is accessible`, async ({ page, context, baseURL }) => {
    // Hundreds of states stand on one page.
    test.setTimeout(300_000)
    for (const { theme, locale } of looks) {
      await chooseLanguage(context, baseURL, locale)
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme })
      await page.goto(`/styleguide/${folder}`)
      await showOnly(page, theme)
      await expectPartsAccessible(page, theme)
    }
  })

test('the whole style guide leads to its parts', async ({ page }) => {
  // The page of all states together takes a browser a minute; its words are enough.
  const text = await (await page.request.get('/styleguide')).text()
  const addresses = [...text.matchAll(/<h2[^>]*><a[^>]* href="(\/styleguide\/[^"]+)"/g)].map(([, address]) => address)
  expect(addresses.toSorted()).toEqual(componentFolders.map(folder => `/styleguide/${folder}`))
})
