import { expect } from '@playwright/test'
import { labImage } from './lab/lab.ts'
import { documentText, instructions, openView } from './pages/image-views.ts'
import { sitePages } from './pages/site.ts'
import { skopeoOf } from './pages/skopeo.ts'
import { TagTable } from './pages/tag-table.ts'
import { test } from './pages/test.ts'

test.use({ javaScriptEnabled: false })

test.describe('without JavaScript', () => {
  test('registries and repositories are found', async ({ page, lab }) => {
    const { host } = lab.registries.open
    await page.goto('/')
    const yours = page.getByRole('region', { name: 'Your registries' })
    await yours.getByRole('link', { name: 'Lab, open' }).click()
    await expect(page).toHaveURL(`/registry/${host}`)
    await page.locator(`a[href="/repo/${host}/course/httpd"]`).click()
    await expect(page.getByRole('heading', { level: 1, name: 'course/httpd' })).toBeVisible()
  })

  test('every repository of a long list is found', async ({ page, lab }) => {
    const { host } = lab.registries.open
    const wanted = [...new Set(lab.images.filter(image => image.registry === 'open').map(image => image.repository))]
    await page.goto(`/registry/${host}`)
    await page.getByRole('link', { name: 'Show every name' }).click()
    const names = page.getByRole('list', { name: 'Repositories' }).getByRole('link')
    for (const name of wanted) await expect(names.filter({ hasText: new RegExp(`^${name}$`) })).toHaveCount(1)
    await page.goto(`/registry/${host}`)
    await page.getByRole('searchbox', { name: 'Filter repositories' }).fill('busy')
    await page.keyboard.press('Enter')
    await expect(names).toHaveText(['tools/busybox'])
  })

  test('nothing waits for a script, and no button is dead', async ({ page, lab }) => {
    for (const name of ['home', 'registry', 'repository', 'image', 'containerfile', 'get', 'notice: confirmation']) {
      await page.goto(sitePages[name]?.(lab) ?? '')
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      // What a form or the browser itself answers works; the names of a tree are its text.
      const dead = page.locator('button:not([type=submit], [popovertarget], [aria-expanded])')
      await expect(dead.filter({ visible: true }), name).toHaveCount(0)
      await expect(page.locator('[data-skeleton]').filter({ visible: true }), name).toHaveCount(0)
    }
  })

  test('a reference is opened by the search field', async ({ page, lab }) => {
    const { reference } = labImage(lab, 'course/httpd', '1.1')
    await page.goto('/')
    await page.getByRole('main').getByRole('searchbox').fill(reference)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/image/${reference}`)
  })

  test('tags sort, filter, and show their details', async ({ page, lab }) => {
    const { host } = lab.registries.open
    await page.goto(`/repo/${host}/tools/busybox`)
    const table = new TagTable(page)
    await table.sortBy('Tag', 'ascending')
    await page.getByRole('searchbox', { name: 'Filter tags' }).fill('1.35.0')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/filter=1\.35\.0/)
    expect(await table.names()).toEqual(['1.35.0', '1.35.0-docker', '1.35.0-zstd'])
    await page.getByRole('link', { name: 'Show digests, sizes and dates' }).click()
    for (const tag of await table.names())
      await expect(table.cell(tag, 'Digest')).toContainText(labImage(lab, 'tools/busybox', tag).digest)
  })

  test('every view of an image is read, for each platform', async ({ page, lab }) => {
    const { reference, digest } = labImage(lab, 'course/multi', '1')
    const skopeo = skopeoOf(lab)
    const main = page.getByRole('main')
    await page.goto(`/image/${reference}`)
    await expect(main).toContainText('ARCH=amd64')
    await page.getByRole('button', { name: /^Platform/ }).click()
    await page.getByRole('navigation', { name: 'Platform' }).getByRole('link', { name: 'linux/arm64/v8' }).click()
    await expect(main).toContainText('ARCH=arm64')
    await openView(page, 'Layers')
    await expect(page.getByRole('region', { name: 'Layer 1' })).toBeVisible()
    await openView(page, 'Config')
    expect(JSON.parse(await documentText(page, 'config'))).toMatchObject({ architecture: 'arm64' })
    await openView(page, 'Containerfile')
    await expect(instructions(page)).toContainText('ENV ARCH=arm64')
    await openView(page, 'Referrers')
    await expect(main).toContainText('What refers to the index')
    await openView(page, 'Raw')
    expect(JSON.parse(await documentText(page, 'manifest'))).toEqual(JSON.parse(await skopeo.rawManifest(reference)))
    await expect(main).toContainText(digest.slice('sha256:'.length))
  })

  test('notices say the same', async ({ page, lab }) => {
    await page.goto(`/repo/${lab.registries.token.host}/secret/app`)
    await expect(page.getByRole('article', { name: 'The registry wants a login' })).toContainText('podman login')
  })
})
