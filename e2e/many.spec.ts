import { expect } from '@playwright/test'
import { heldBy, stallingRepository } from './lab/stalling-registry.ts'
import { TagTable } from './pages/tag-table.ts'
import { test } from './pages/test.ts'

const repository = 'samples.localhost/course/httpd'
const file = 'etc/httpd/conf.d/security.conf'
const history = `/history?repository=${repository}&path=${file}`
const chosen = (view: string) => `/${view}?repository=${repository}&tags=2.4.62,2.4.61,2.4.59`

test.describe('tags of the table', () => {
  test('two that are ticked are compared, the older one first', async ({ page }) => {
    await page.goto(`/repo/${repository}?filter=2.4.6`)
    const table = new TagTable(page)
    const compare = page.getByRole('button', { name: 'Compare', exact: true })
    await expect(compare).toBeDisabled()
    for (const tag of ['2.4.62', '2.4.61']) await table.rowOf(tag).getByRole('checkbox').click()
    await compare.click()
    await expect(page).toHaveURL(`/compare?from=${repository}:2.4.61&to=${repository}:2.4.62`)
  })

  test('what is ticked stays so under another filter, and is compared from there', async ({ page }) => {
    await page.goto(`/repo/${repository}?filter=2.4.62`)
    const table = new TagTable(page)
    await table.rowOf('2.4.62').getByRole('checkbox').click()
    await page.goto(`/repo/${repository}?filter=2.4.59`)
    await table.rowOf('2.4.59').getByRole('checkbox').click()
    await expect(page.getByText('2 selected, 1 of them not on this page')).toBeVisible()
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await expect(page).toHaveURL(`/compare?from=${repository}:2.4.59&to=${repository}:2.4.62`)
    await page.goBack()
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect(table.rowOf('2.4.59').getByRole('checkbox')).not.toBeChecked()
  })

  test('a range is ticked with the shift key, and seen side by side', async ({ page }) => {
    await page.goto(`/repo/${repository}?filter=2.4.`)
    const table = new TagTable(page)
    await expect(page.getByRole('button', { name: 'Matrix', exact: true })).toBeDisabled()
    const names = await table.names()
    const boxes = table.table.getByRole('checkbox')
    await boxes.first().click()
    await boxes.last().click({ modifiers: ['Shift'] })
    await expect(page.getByText(`${names.length} selected`)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Compare', exact: true })).toBeDisabled()
    await page.getByRole('button', { name: 'Matrix', exact: true }).click()
    await expect(page).toHaveURL(`/matrix?repository=${repository}&tags=${names.join(',')}`)
    const heads = page.getByRole('table', { name: 'Images side by side' }).getByRole('columnheader')
    for (const name of names) await expect(heads.filter({ hasText: name })).not.toHaveCount(0)
  })
})

test('what differs in the matrix leads to the comparison with the image before', async ({ page }) => {
  await page.goto(`${chosen('matrix')}&wait=1`)
  const version = page.getByRole('row').filter({ hasText: 'HTTPD_VERSION' })
  for (const value of ['2.4.62', '2.4.61', '2.4.59']) await expect(version).toContainText(value)
  await version.getByRole('link', { name: 'Compare 2.4.62 with 2.4.61' }).click()
  await expect(page).toHaveURL(/\/compare\?from=/)
})

test('the tree of layers is read by keyboard, and each branch has an address', async ({ page }) => {
  await page.goto(chosen('tree'))
  const tree = page.getByRole('tree', { name: 'As a list' })
  const rows = tree.getByRole('treeitem')
  await rows.first().focus()
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(rows.nth(1)).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/layer=sha256/)
  const panel = page.getByRole('region', { name: 'Chosen layers' })
  const words = await panel.getByRole('heading', { level: 2 }).textContent()
  await page.reload()
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(words ?? '')
  await expect(page.getByRole('group', { name: 'Tree of layers' })).toBeVisible()
})

test('the history of a file tells each change, and leads to the difference', async ({ page }) => {
  await page.goto(history)
  const table = page.getByRole('table', { name: `History of /${file}` })
  await expect(table.getByRole('row').filter({ hasText: '2.4.62' })).toContainText('contents changed')
  await table.getByRole('link', { name: 'difference' }).first().click()
  await expect(page).toHaveURL(/\/compare\?from=.*path=etc\/httpd\/conf\.d\/security\.conf/)
})

test('reading for a history tells how far it is, and is cancelled with what it holds', async ({ page, lab }) => {
  const held = () => heldBy(lab.stalling)
  await page.goto(`/history?repository=${lab.stalling}/${stallingRepository}&path=srv/data`)
  const progress = page.getByRole('progressbar', { name: 'Reading layers' })
  await expect(progress).toBeVisible()
  await expect(page.getByText('0 of 2 images')).toBeVisible()
  await expect.poll(held).toBeGreaterThan(0)
  const main = page.getByRole('main')
  await main.getByRole('button', { name: 'Cancel' }).click()
  await expect(main.getByRole('status')).toHaveText('Reading was cancelled. What has been read is kept.')
  await expect.poll(held).toBe(0)
  await main.getByRole('button', { name: 'Read on' }).click()
  await expect(progress).toBeVisible()
  await expect.poll(held).toBeGreaterThan(0)
  await page.goto('/')
  await expect.poll(held).toBe(0)
})

test('where else an image is comes as places answer', async ({ page, lab }) => {
  const { host } = lab.registries.open
  await page.goto(`/where/${host}/course/httpd:1.1`)
  const table = page.getByRole('table', { name: 'Where else this image is' })
  const samples = table.getByRole('row').filter({ hasText: 'samples.localhost/course/httpd' })
  await expect(samples).toContainText('not there')
  await expect(table.getByText('Asking')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('tags are ticked and compared, and every view of them is read', async ({ page }) => {
    await page.goto(`/repo/${repository}?filter=2.4.6`)
    const table = new TagTable(page)
    for (const tag of ['2.4.62', '2.4.61']) await table.rowOf(tag).getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Matrix', exact: true }).click()
    await expect(page.getByRole('table', { name: 'Images side by side' })).toContainText('HTTPD_VERSION')
    const views = page.getByRole('navigation', { name: 'Views of these images' })
    await views.getByRole('link', { name: 'Tree' }).click()
    await expect(page.getByRole('treeitem').first()).toBeVisible()
    await views.getByRole('link', { name: 'History' }).click()
    await page.getByRole('textbox', { name: 'Path of the file' }).fill(file)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/path=etc/)
    await page.goto(`${history}&wait=1`)
    await expect(page.getByRole('table', { name: `History of /${file}` })).toContainText('contents changed')
  })
})
