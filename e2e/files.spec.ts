import { expect, type Page } from '@playwright/test'
import { labImage } from './lab/lab.ts'
import { chooseLanguage } from './pages/language.ts'
import { test } from './pages/test.ts'

/** Named by digest, and all its layers read: a page that waits shows no progress. */
async function openFiles(page: Page, reference: string, path = '', query = ''): Promise<void> {
  await page.goto(`/files/${reference}${path}?wait=1${query}`)
}

const tree = (page: Page) => page.getByRole('tree', { name: 'Files' })
/** By its name, with or without what layers did to it. */
const entry = (page: Page, name: string) =>
  tree(page).getByRole('treeitem', { name: new RegExp(`^${name}(?: (?:added|changed|removed))?$`) })

test('a file is reached through directories, and back', async ({ page, lab }) => {
  const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
  await openFiles(page, reference)
  const table = page.getByRole('table', { name: 'Entries of /' })
  await table.getByRole('link', { name: 'etc/', exact: true }).click()
  await page.getByRole('table', { name: 'Entries of /etc' }).getByRole('link', { name: 'httpd/' }).click()
  await page.getByRole('table', { name: 'Entries of /etc/httpd' }).getByRole('link', { name: 'conf/' }).click()
  await page.getByRole('table').getByRole('link', { name: 'httpd.conf' }).click()
  await expect(page).toHaveURL(`/files/${reference}@${digest}/etc/httpd/conf/httpd.conf`)
  await expect(page.getByRole('figure', { name: 'Text of the file' })).toContainText('Listen')
  await page.goBack()
  await expect(page.getByRole('navigation', { name: 'Path' })).toContainText('conf')
})

test('a link to a line of a file opens it there, with the tree around it', async ({ page, lab }) => {
  const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
  await page.goto(`/files/${reference}@${digest}/usr/share/base-files/profile?wait=1#L3`)
  await expect
    .poll(() => page.locator('[data-marked]').evaluateAll(lines => lines.map(line => line.id)))
    .toEqual(['L3'])
  await expect(entry(page, 'profile')).toHaveAttribute('aria-selected', 'true')
  await expect(entry(page, 'base-files')).toHaveAttribute('aria-expanded', 'true')
})

test('the tree is walked by keyboard', async ({ page, lab }) => {
  const { reference } = labImage(lab, 'course/httpd', '1.1')
  await openFiles(page, reference)
  // Keys do nothing before the page is alive.
  await expect(async () => {
    await entry(page, 'bin').focus()
    await page.keyboard.press('End')
    await expect(entry(page, 'var')).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.press('Home')
  await expect(entry(page, 'bin')).toBeFocused()
  await page.keyboard.press('e')
  await expect(entry(page, 'etc')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(entry(page, 'etc')).toHaveAttribute('aria-expanded', 'true')
  await expect(entry(page, 'hostname').or(entry(page, 'httpd')).first()).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect(entry(page, 'etc')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: 'Entries of /etc' })).toBeVisible()
  await expect(entry(page, 'etc')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(entry(page, 'etc')).toHaveAttribute('aria-expanded', 'false')
})

test('a layer narrows tree and table to what it did, and what it removed is recovered', async ({ page, lab }) => {
  const { reference } = labImage(lab, 'course/httpd', '1.1')
  await openFiles(page, reference, '/usr/share/doc')
  const layers = page.getByRole('navigation', { name: 'Layers' })
  await layers.getByRole('link').filter({ hasText: 'rm -r' }).click()
  const row = page.getByRole('row').filter({ hasText: 'busybox-static' })
  await expect(row).toContainText('removed')
  await expect(tree(page).getByRole('treeitem').filter({ hasText: 'busybox-static' })).toContainText('removed')
  await row.getByRole('link', { name: /recoverable from layer/ }).click()
  await expect(page.getByRole('table', { name: 'Entries of /usr/share/doc/busybox-static' })).toContainText('copyright')
})

test('a filter is part of the address', async ({ page, lab }) => {
  const { reference } = labImage(lab, 'course/httpd', '1.1')
  await openFiles(page, reference)
  await page.getByRole('searchbox', { name: 'Name or pattern' }).fill('*.conf')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/glob=\*\.conf|glob=%2A\.conf/)
  await expect(page.getByRole('table').getByRole('link', { name: 'etc/httpd/conf/httpd.conf' })).toBeVisible()
})

test('a file is saved as it is', async ({ page, lab }) => {
  const { reference } = labImage(lab, 'course/httpd', '1.1')
  await openFiles(page, reference, '/etc/httpd/conf/httpd.conf')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe('httpd.conf')
})

test('a program is read as what it is', async ({ page, lab }) => {
  const { reference } = labImage(lab, 'course/httpd', '1.1')
  await openFiles(page, reference, '/bin/bash')
  await expect(page.getByRole('article', { name: /^ELF/ })).toContainText('libc.so.6')
  await page.getByRole('link', { name: 'Strings' }).click()
  await expect(page.getByRole('region', { name: 'Strings of the file' })).toContainText('ld-linux')
  await page.getByRole('link', { name: 'Hexadecimal' }).click()
  await expect(page.getByRole('region', { name: 'Bytes of the file' })).toContainText('7f 45 4c 46')
})

test('space is shown as areas that are links', async ({ page, lab }) => {
  const { reference } = labImage(lab, 'course/httpd', '1.1')
  await openFiles(page, reference)
  await page.getByRole('link', { name: 'Space' }).click()
  const areas = page.getByRole('list', { name: 'Sizes of directories and files' })
  await expect(page.getByRole('article', { name: 'Efficiency of the layers' })).toContainText('%')
  // Its middle is covered by what it holds; its name stands above.
  await areas.getByRole('link', { name: /^\/usr: / }).click({ position: { x: 12, y: 6 } })
  await expect(page).toHaveURL(/\/usr\?view=space$/)
  await expect(areas.getByRole('link', { name: /^\/usr\/share: / })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('directories, files and lines are read', async ({ page, lab }) => {
    const { reference } = labImage(lab, 'course/httpd', '1.1')
    await openFiles(page, reference, '/etc/httpd')
    await page.getByRole('table').getByRole('link', { name: 'conf/' }).click()
    await page.getByRole('table').getByRole('link', { name: 'httpd.conf' }).click()
    await expect(page.getByRole('figure', { name: 'Text of the file' })).toContainText('Listen')
    await expect(page.locator('#L1')).toBeVisible()
  })
})

test('in Korean', async ({ page, lab, context, baseURL }) => {
  const { reference } = labImage(lab, 'course/httpd', '1.1')
  await chooseLanguage(context, baseURL, 'ko')
  await page.goto(`${baseURL}/files/${reference}?wait=1`)
  await expect(page.getByRole('tree', { name: '파일' })).toBeVisible()
  await page.getByRole('link', { name: '공간' }).click()
  await expect(page.getByRole('article', { name: '레이어 효율' })).toBeVisible()
})
