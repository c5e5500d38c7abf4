import { expect, type Page } from '@playwright/test'
import { labImage } from './lab/lab.ts'
import { test } from './pages/test.ts'

const frameField = (page: Page) => page.getByRole('banner').getByRole('combobox')

test.describe('what is typed or pasted opens', () => {
  test('from the field of the frame, which / leads to', async ({ page, lab }) => {
    const { reference } = labImage(lab, 'course/httpd', '1.1')
    await page.goto('/registry/samples.localhost')
    // A key that comes before the page is alive is nobody's: press until it is heard.
    await expect(async () => {
      await page.keyboard.press('/')
      await expect(frameField(page)).toBeFocused({ timeout: 500 })
    }).toPass()
    await expect(frameField(page)).toHaveValue('')
    await page.keyboard.type(reference)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/image/${reference}`)
    await expect(page.getByRole('heading', { level: 1, name: 'httpd:1.1' })).toBeVisible()
  })

  test('in every form of the address', async ({ page, lab }) => {
    const { host } = lab.registries.open
    const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
    const pinned = `${host}/course/httpd@${digest}`
    for (const [address, expected] of [
      [`/open?q=${reference}`, `/image/${reference}`],
      [`/open?q=${encodeURIComponent(`docker://${reference}`)}`, `/image/${reference}`],
      [`/open?q=${host}/course/httpd`, `/repo/${host}/course/httpd`],
      [`/open?q=${host}`, `/registry/${host}`],
      [`/${reference}`, `/image/${reference}`],
      [`/${pinned}`, `/image/${pinned}`],
      [`/${host}/course/httpd`, `/repo/${host}/course/httpd`],
      ['/samples.localhost/multi/hello:1.0', '/image/samples.localhost/multi/hello:1.0'],
    ] as const) {
      await page.goto(address)
      await expect(page).toHaveURL(expected)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
  })

  test('the examples of the home page', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'samples.localhost/course/httpd', exact: true }).click()
    await expect(page).toHaveURL('/repo/samples.localhost/course/httpd')
  })

  test('or says what is wrong with it, and keeps it to be corrected', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('main').getByRole('combobox').fill('quay.io/UPPER/case:1')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article', { name: 'Not an image reference' })).toContainText('did you mean upper/case')
    await expect(page.getByRole('main').getByRole('combobox')).toHaveValue('quay.io/UPPER/case:1')
  })
})
