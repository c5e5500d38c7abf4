import { expect } from '@playwright/test'
import { labImage } from './lab/lab.ts'
import { tabTo } from './pages/tab-to.ts'
import { test } from './pages/test.ts'

test('the main path, by keyboard alone', async ({ page, lab }) => {
  const { host } = lab.registries.open
  const { reference, digest } = labImage(lab, 'course/multi', '1')
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await tabTo(page, page.getByRole('region', { name: 'Your registries' }).getByRole('link', { name: 'Lab, open' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Lab, open' })).toBeVisible()

  // The list is one stop; arrow keys walk through it.
  const list = page.getByRole('group', { name: 'Repositories' })
  await tabTo(page, list)
  const wanted = list.locator(`a[href="/repo/${host}/course/multi"]`)
  // Until the page's script runs, no key does anything in it.
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(wanted).toBeFocused({ timeout: 100 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'course/multi' })).toBeVisible()

  await tabTo(page, page.getByRole('table', { name: 'Tags' }).locator('tr[data-tag="1"] td a').first())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/image/${reference}`)

  await tabTo(page, page.getByRole('button', { name: /^Platform/ }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('navigation', { name: 'Platform' }).getByRole('link', { name: 'linux/arm64/v8' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/image/${reference}@${digest}?platform=linux/arm64/v8`)

  await tabTo(page, page.getByRole('navigation', { name: 'Views of the image' }).getByRole('link', { name: 'Layers' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/layers\//)
  // https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
  const tree = page.getByRole('tree')
  const root = tree.getByRole('treeitem').first()
  await tabTo(page, root)
  await expect(root).toHaveAttribute('aria-expanded', 'true')
  const items = await tree.getByRole('treeitem').count()
  await page.keyboard.press('ArrowLeft')
  await expect(root).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  await expect(tree.getByRole('treeitem')).toHaveCount(items)
  await page.keyboard.press('End')
  await expect(tree.getByRole('treeitem').last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(root).toBeFocused()
})
