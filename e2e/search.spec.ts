import { expect, type Page } from '@playwright/test'
import { test } from './pages/test.ts'

/** No registry of the world can be reached from here: those are named, and the lab's answer. */
const hits = (page: Page) => page.locator('[data-search] a[data-hit]')
const hit = (page: Page, href: string) => page.locator(`[data-search] a[data-hit][href="${href}"]`)
const field = (page: Page) => page.getByRole('main').getByRole('searchbox', { name: 'Search all registries' })

test.describe('search of all registries', () => {
  test('shows what each has as it answers, and leads to it by keyboard alone', async ({ page, lab }) => {
    const { host } = lab.registries.open
    await page.goto('/search')
    await field(page).fill('httpd')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/search?q=httpd')
    await expect(hit(page, '/repo/samples.localhost/course/httpd')).toBeVisible()
    await expect(hit(page, `/repo/${host}/course/httpd`)).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'answered' })).toBeVisible()
    await field(page).focus()
    await expect(async () => {
      await page.keyboard.press('ArrowDown')
      await expect(hits(page).first()).toBeFocused({ timeout: 500 })
    }).toPass()
    await page.keyboard.press('ArrowDown')
    await expect(hits(page).nth(1)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(field(page)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    const href = await hits(page).first().getAttribute('href')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(href ?? '')
  })

  test('a tag is found where it is', async ({ page, lab }) => {
    const { host } = lab.registries.open
    await page.goto(`/search?q=${host}/course/httpd:1.1`)
    await expect(hit(page, `/image/${host}/course/httpd:1.1`)).toBeVisible()
  })

  test('facets narrow the results, in the address', async ({ page, lab }) => {
    const { host } = lab.registries.open
    await page.goto('/search?q=httpd')
    const facet = page.getByRole('complementary', { name: 'Narrow the results' }).getByRole('link', { name: host })
    await expect(hit(page, `/repo/${host}/course/httpd`)).toBeVisible()
    await expect(async () => {
      await facet.click()
      await expect(page).toHaveURL(`/search?q=httpd&registry=${host}`, { timeout: 500 })
    }).toPass()
    await expect(hit(page, '/repo/samples.localhost/course/httpd')).toHaveCount(0)
    await page.reload()
    await expect(hit(page, `/repo/${host}/course/httpd`)).toBeVisible()
    await expect(facet).toHaveAttribute('aria-current', 'true')
    await page.goBack()
    await expect(hit(page, '/repo/samples.localhost/course/httpd')).toBeVisible()
  })

  test('is offered while somebody types, and is where words lead', async ({ page }) => {
    await page.goto('/')
    await page.goto('/open?q=apache%20httpd')
    await expect(page).toHaveURL('/search?q=apache%20httpd')
    await expect(page.getByRole('heading', { level: 2, name: 'No repository matches' })).toBeVisible()
  })

  test('says what is wrong with a search that is none', async ({ page }) => {
    await page.goto('/search?q=%2F')
    await expect(page.getByText('There is nothing to search for.')).toBeVisible()
  })
})

test.describe('search without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('waits for all that answer in time', async ({ page, lab }) => {
    const { host } = lab.registries.open
    await page.goto('/search')
    await field(page).fill('httpd')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/search?q=httpd&wait=1')
    await expect(hit(page, `/repo/${host}/course/httpd`)).toBeVisible()
    await page
      .getByRole('complementary', { name: 'Narrow the results' })
      .getByRole('link', { name: 'samples.localhost' })
      .click()
    await expect(hit(page, `/repo/${host}/course/httpd`)).toHaveCount(0)
    await expect(hit(page, '/repo/samples.localhost/course/httpd')).toBeVisible()
  })
})
