import { expect } from '@playwright/test'
import { test } from './pages/test.ts'

const [from, to] = ['samples.localhost/course/httpd:2.4.59', 'samples.localhost/course/httpd:2.4.62']
const compare = `/compare?from=${from}&to=${to}`
const file = `${compare}&view=files&path=etc/httpd/conf.d/security.conf`

test('the verdict comes first, and each view is a link below it', async ({ page }) => {
  await page.goto(`${compare}&wait=1`)
  const bar = page.getByRole('region', { name: 'What differs' })
  await expect(bar).toContainText('Different')
  const views = page.getByRole('navigation', { name: 'Views of the comparison' })
  await views.getByRole('link', { name: /^Config/ }).click()
  await expect(page.getByRole('heading', { name: /^Containerfile/ })).toBeVisible()
  await views.getByRole('link', { name: /^Layers/ }).click()
  await expect(page.getByText('rebuilt').first()).toBeVisible()
  await expect(bar).toContainText('Different')
})

test('equal digests say so at once', async ({ page }) => {
  await page.goto(`/compare?from=${to}&to=samples.localhost/course/httpd:latest`)
  await expect(page.getByText('Both references lead to the same digest.')).toBeVisible()
})

test('a file opens from the tree by keyboard, and its lines can be linked to', async ({ page }) => {
  await page.goto(`${compare}&view=files&name=security.conf&wait=1`)
  const tree = page.getByRole('tree', { name: 'Files that differ' })
  await tree.getByRole('treeitem').first().focus()
  await page.keyboard.press('n')
  await expect(tree.getByRole('treeitem', { name: /security\.conf/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/path=etc\/httpd\/conf\.d\/security\.conf/)
  const line = page.locator('#L2')
  await expect(line).toContainText('ServerSignature Off')
  await page.goto(`${file}#L2-L3`)
  await expect(line).toHaveAttribute('data-marked', '')
  await expect(page.locator('#L3')).toHaveAttribute('data-marked', '')
})

test('n and p walk from difference to difference', async ({ page }) => {
  await page.goto(`${compare}&view=config`)
  await expect(page.getByRole('button', { name: 'Next difference' })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.locator('[data-here]')).toContainText('HTTPD_VERSION')
  await page.keyboard.press('n')
  await expect(page.locator('[data-here]')).toContainText('HTTPD_LOG_LEVEL')
  await page.keyboard.press('p')
  await expect(page.locator('[data-here]')).toContainText('HTTPD_VERSION')
})

test('the sides can be swapped, and a side moved to the tag before', async ({ page }) => {
  await page.goto(`${compare}&view=layers`)
  await page.getByRole('link', { name: 'Swap the two sides' }).click()
  await expect(page).toHaveURL(`/compare?from=${to}&to=${from}&view=layers`)
  await page.getByRole('link', { name: 'From: the tag before' }).click()
  await expect(page).toHaveURL(`/compare?from=samples.localhost/course/httpd:2.4.61&to=${from}&view=layers`)
})

test('it is said which side failed, and the other is shown', async ({ page }) => {
  await page.goto(`/compare?from=samples.localhost/course/httpd:no-such-tag&to=${to}`)
  await expect(page.getByText('The image to compare from could not be opened.')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Not found/ })).toBeVisible()
  await expect(page.getByText('This side could be opened')).toBeVisible()
})

test('what is exported is what the page shows', async ({ page }) => {
  await page.goto(`${compare}&wait=1`)
  const read = async (name: string) => {
    const href = await page.getByRole('main').getByRole('link', { name, exact: true }).getAttribute('href')
    const answer = await page.request.get(href ?? '')
    expect(answer.status()).toBe(200)
    return { text: await answer.text(), type: answer.headers()['content-type'] ?? '' }
  }
  const markdown = await read('Markdown')
  expect(markdown.type).toContain('text/markdown')
  expect(markdown.text).toContain('`HTTPD_VERSION`')
  const json = await read('JSON')
  expect(JSON.parse(json.text)).toMatchObject({ summary: { same: false }, config: {}, files: {}, packages: {} })
  await page.goto(`${file}&wait=1`)
  const patch = await read('Patch')
  expect(patch.text).toMatch(/^--- \S+\n\+\+\+ b\/etc\/httpd\/conf\.d\/security\.conf\n@@ /)
  expect(patch.text).toContain('+ServerSignature Off')
})

test('a script learns from the status whether two images are the same', async ({ page, request }) => {
  await page.goto(`${compare}&wait=1`)
  const command = await page.locator('pre').filter({ hasText: 'curl -fsS' }).textContent()
  const address = /'([^']+)'/.exec(command ?? '')?.[1] ?? ''
  expect(address).toContain('expect=same')
  expect((await request.get(address)).status()).toBe(409)
  const same = await request.get(`/api/v1/compare?from=${to}&to=samples.localhost/course/httpd:latest&expect=same`)
  expect(same.status()).toBe(200)
})

test('what rules leave out is shown by the rule', async ({ page }) => {
  await page.goto(`${compare}&view=files&semantic=1&wait=1`)
  const ignored = page.getByRole('navigation', { name: 'Left out by rules' })
  await ignored.getByRole('link', { name: /^file-times/ }).click()
  await expect(page).toHaveURL(/ignored=file-times/)
  await expect(ignored.getByRole('link', { name: /^file-times/ })).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('tree', { name: 'Files that differ' }).getByRole('treeitem').first()).toBeVisible()
  await ignored.getByRole('link', { name: 'Back to what counts' }).click()
  await expect(page).not.toHaveURL(/ignored=/)
})

test('the second image is shown on another platform than the first', async ({ page }) => {
  const multi = 'samples.localhost/multi/hello:1.0'
  await page.goto(`/compare?from=${multi}&to=${multi}&platform=linux/amd64&view=config`)
  await page.getByRole('button', { name: 'Platform of the second' }).click()
  await page
    .getByRole('navigation', { name: 'Platform of the second' })
    .getByRole('link', { name: 'linux/s390x' })
    .click()
  await expect(page).toHaveURL(/to-platform=linux\/s390x/)
  await expect(page.getByRole('region', { name: 'What differs' })).toContainText('Different')
})

test('packages of all platforms are compared on request', async ({ page }) => {
  const multi = 'samples.localhost/multi/hello:1.0'
  await page.goto(`/compare?from=${multi}&to=${multi}&view=index`)
  await expect(page.getByText('Packages are not part of this.').first()).toBeVisible()
  await page.getByRole('link', { name: 'Compare the packages of all platforms' }).click()
  await expect(page).toHaveURL(/parity=packages/)
  await expect(page.getByText('Packages are not part of this.')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('references are chosen in a form, and every view is read', async ({ page }) => {
    await page.goto('/compare')
    await page.getByRole('searchbox', { name: 'From', exact: true }).fill(from)
    await page.getByRole('searchbox', { name: 'To', exact: true }).fill(to)
    await page.getByRole('main').getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByRole('region', { name: 'What differs' })).toContainText('Different')
    await page.goto(`${compare}&view=files&wait=1`)
    await expect(page.getByRole('treeitem', { name: /security\.conf/ })).toBeVisible()
    await page.goto(`${file}&wait=1`)
    await expect(page.locator('#L2')).toContainText('ServerSignature Off')
  })
})
