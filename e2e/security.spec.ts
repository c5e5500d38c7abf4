import { expect } from '@playwright/test'
import { test } from './pages/test.ts'

const scanned = '/security/samples.localhost/artifacts/signed:1.0'

test('what an attached report says is found by its tab, filtered by keyboard, and linked', async ({ page }) => {
  await page.goto('/image/samples.localhost/artifacts/signed:1.0')
  await page.getByRole('navigation', { name: 'Views of the image' }).getByRole('link', { name: 'Security' }).click()
  const findings = page.getByRole('table', { name: 'Findings' })
  await expect(findings).toContainText('SAMPLE-2024-0001')
  await expect(page.getByRole('region', { name: 'Sources' })).toContainText('attached as Trivy JSON')
  const fixable = page.getByRole('navigation', { name: 'Fixes' }).getByRole('link', { name: 'Fixable' })
  await fixable.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/[?&]fixable=1/)
  await expect(findings).not.toContainText('SAMPLE-2024-0002')
  await page.reload()
  await expect(findings).not.toContainText('SAMPLE-2024-0002')
})

test('an image that nobody speaks of gets no clean bill', async ({ page }) => {
  await page.goto('/security/samples.localhost/course/httpd:2.4')
  await expect(
    page.getByRole('heading', { name: 'Nobody says anything about the security of this image' }),
  ).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('findings are filtered, and exported as they are filtered', async ({ page, request }) => {
    await page.goto(scanned)
    await page.getByRole('link', { name: 'High' }).click()
    await expect(page.getByText('1 of 2 findings')).toBeVisible()
    const address = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
    const lines = (await (await request.get(address ?? '')).text()).trimEnd().split('\r\n')
    expect(lines.map(line => line.split(',')[0])).toEqual(['id', 'SAMPLE-2024-0001'])
  })
})
