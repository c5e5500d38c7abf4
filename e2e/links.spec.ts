import { createHash } from 'node:crypto'
import { expect } from '@playwright/test'
import { labImage } from './lab/lab.ts'
import { documentText } from './pages/image-views.ts'
import { skopeoOf } from './pages/skopeo.ts'
import { test } from './pages/test.ts'

test('every digest of a raw document leads to what it names', async ({ page, lab }) => {
  const { reference } = labImage(lab, 'course/multi', '1')
  const { manifests } = JSON.parse(await skopeoOf(lab).rawManifest(reference)) as {
    readonly manifests: readonly { readonly digest: string }[]
  }
  await page.goto(`/raw/${reference}`)
  const document = page.getByRole('figure', { name: 'manifest' })
  for (const { digest } of manifests) await expect(document.getByRole('link', { name: digest })).toBeVisible()
  const [child] = manifests
  await document.getByRole('link', { name: child?.digest ?? '' }).click()
  await expect(page).toHaveURL(new RegExp(`/raw/.*@${child?.digest}`))
  const config = (JSON.parse(await documentText(page, 'manifest')) as { config: { digest: string } }).config.digest
  await page.getByRole('figure', { name: 'manifest' }).getByRole('link', { name: config }).click()
  await expect(page).toHaveURL(/\/(config|raw)\//)
  const exact = await page.getByRole('link', { name: 'exact bytes' }).getAttribute('href')
  const bytes = await (await page.request.get(exact ?? '')).body()
  expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`).toBe(config)
})

test('a digest is copied whole', async ({ page, lab, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
  await page.goto(`/image/${reference}`)
  await page.getByRole('button', { name: 'Copy digest' }).first().click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied digest' })).toBeAttached()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(digest)
})

test('the theme that is chosen stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/registry/samples.localhost')
  const html = page.locator('html')
  await page.getByRole('button', { name: /Switch to light$/ }).click()
  await page.getByRole('button', { name: /Switch to dark$/ }).click()
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: /Switch to system$/ }).click()
  await expect(html).toHaveAttribute('data-theme', 'light')
})
