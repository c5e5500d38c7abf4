import { expect } from '@playwright/test'
import { labImage } from './lab/lab.ts'
import { openView } from './pages/image-views.ts'
import { type ImageManifest, skopeoOf } from './pages/skopeo.ts'
import { test } from './pages/test.ts'

interface Index {
  readonly manifests: readonly { readonly digest: string; readonly platform: { readonly architecture: string } }[]
}

test('the platform picker changes the image under every view, and the address says so', async ({ page, lab }) => {
  const skopeo = skopeoOf(lab)
  const { reference, digest, platforms } = labImage(lab, 'course/multi', '1')
  const { manifests } = JSON.parse(await skopeo.rawManifest(reference)) as Index
  const arm64 = manifests.find(({ platform }) => platform.architecture === 'arm64')?.digest ?? ''
  const [repository = ''] = reference.split(/:1$/)
  const { layers } = JSON.parse(await skopeo.rawManifest(`${repository}@${arm64}`)) as ImageManifest

  await page.goto(`/image/${reference}`)
  const main = page.getByRole('main')
  await expect(main).toContainText(digest)
  await page.getByRole('button', { name: /^Platform/ }).click()
  const choices = page.getByRole('navigation', { name: 'Platform' }).getByRole('link')
  await expect(choices).toHaveText([...platforms])
  await choices.filter({ hasText: 'arm64' }).click()
  await expect(page).toHaveURL(`/image/${reference}@${digest}?platform=linux/arm64/v8`)
  await expect(main).toContainText(arm64)

  await openView(page, 'Layers')
  await expect(page).toHaveURL(/\?platform=linux\/arm64\/v8$/)
  for (const layer of layers) await expect(main).toContainText(layer.digest)
  await openView(page, 'Config')
  await expect(page.getByRole('figure', { name: 'config' })).toContainText('"arm64"')
  await page.reload()
  await expect(page.getByRole('button', { name: /^Platform/ })).toContainText('linux/arm64/v8')
})

test('an attestation is no platform', async ({ page, lab }) => {
  const { reference } = labImage(lab, 'course/attested', '1')
  await page.goto(`/layers/${reference}`)
  await page.getByRole('button', { name: /^Platform/ }).click()
  await expect(page.getByRole('navigation', { name: 'Platform' }).getByRole('link')).toHaveText(['linux/amd64'])
  await page.keyboard.press('Escape')
  await expect(page.getByText('1 attestation')).toBeVisible()
})

test('what refers to an image is listed with what it is', async ({ page, lab }) => {
  const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
  await page.goto(`/referrers/${reference}`)
  const rows = page.getByRole('table', { name: 'Referrers of the manifest' }).locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: 'SPDX' })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'application/vnd.example.note' })).toHaveCount(1)
  await expect(page.getByRole('link', { name: `${digest.replace(':', '-')}.sig` })).toBeVisible()
})

test('labels are text, whatever they hold', async ({ page, lab }) => {
  const { reference } = labImage(lab, 'tools/hostile', '1')
  for (const view of ['image', 'config', 'raw']) {
    await page.goto(`/${view}/${reference}`)
    await expect(page).toHaveTitle(/Portolan$/)
    await expect(page.getByRole('main').locator('img, script[src], iframe')).toHaveCount(0)
  }
  await page.goto(`/config/${reference}`)
  const main = page.getByRole('main')
  await expect(main).toContainText(`<img src=x onerror="document.title='owned'">`)
  // The override would turn the text around: it may only be told, never applied.
  expect(await main.evaluate(element => (element as HTMLElement).innerText.includes('\u202e'))).toBe(false)
})
