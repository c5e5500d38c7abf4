import { expect, type Page } from '@playwright/test'
import { expectPartsAccessible } from './pages/accessible.ts'
import { componentFolders } from './pages/style-guide.ts'
import { test } from './pages/test.ts'

/** What is scrolled out of a sample would be taken to stand on the sample of the other theme. */
const showOnly = (page: Page, theme: 'light' | 'dark') =>
  page.locator('[data-component]').evaluateAll((panels, wanted) => {
    for (const panel of panels as HTMLElement[]) panel.hidden = panel.dataset.theme !== wanted
  }, theme)

// In one language: every-page.spec.ts reads whole pages in both.
for (const folder of componentFolders)
  test(`components/${folder}: every state is accessible in both themes`, async ({ page }) => {
    // Hundreds of states stand on one page.
    test.setTimeout(300_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`/styleguide/${folder}`)
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await showOnly(page, theme)
      await expectPartsAccessible(page, theme)
    }
  })

test('the whole style guide leads to its parts', async ({ page }) => {
  await page.goto('/styleguide', { timeout: 120_000 })
  const links = await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').all()
  const addresses = await Promise.all(links.map(link => link.getAttribute('href')))
  expect(addresses.toSorted()).toEqual(componentFolders.map(folder => `/styleguide/${folder}`))
})
