import { execFileSync } from 'node:child_process'
import { expect, type Page } from '@playwright/test'
import { labImage } from './lab/lab.ts'
import { skopeoOf } from './pages/skopeo.ts'
import { tabTo } from './pages/tab-to.ts'
import { test } from './pages/test.ts'

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const shareButton = (page: Page) => page.getByRole('button', { name: 'Share', exact: true })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share this view' })

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('by keyboard: the pinned link is one Enter away, and copying is said', async ({ page, lab, baseURL }) => {
  const { reference, digest } = labImage(lab, 'course/multi', '1')
  await page.goto(`/config/${reference}?platform=linux/arm64/v8#L3-L9`)
  await tabTo(page, shareButton(page))
  await page.keyboard.press('Enter')
  const first = dialog(page).getByRole('button', { name: 'Copy pinned link' })
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('status')).toHaveText('Copied pinned link')
  const link = `${baseURL}/config/${reference}@${digest}?platform=linux/arm64/v8#L3-L9`
  expect(await copied(page)).toBe(link)
  await page.keyboard.press('Escape')
  await expect(shareButton(page)).toBeFocused()
  await page.goto(link)
  await expect(page.locator('[data-marked]')).toHaveCount(7)
})

test('everything that is offered is what it says', async ({ page, lab, baseURL }) => {
  const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
  const [repository = ''] = reference.split(/:1\.1$/)
  const pinned = `${baseURL}/layers/${reference}@${digest}`
  const offers = {
    'pinned link': pinned,
    link: `${baseURL}/layers/${reference}`,
    Markdown: `[course/httpd:1.1 layers](${pinned})`,
    reference,
    'reference by digest': `${repository}@${digest}`,
  }
  await page.goto(`/layers/${reference}`)
  await shareButton(page).click()
  for (const [what, text] of Object.entries(offers)) {
    await dialog(page)
      .getByRole('button', { name: `Copy ${what}`, exact: true })
      .click()
    await expect(dialog(page).getByRole('status')).toHaveText(`Copied ${what}`)
    expect(await copied(page)).toBe(text)
  }
  await dialog(page).getByRole('button', { name: 'Copy badges' }).click()
  await expect(dialog(page).getByRole('status')).toHaveText('Copied badges')
  const pictures = [...(await copied(page)).matchAll(/\[!\[[^\]]+\]\(([^)]+)\)\]\(([^)]+)\)/g)]
  expect(pictures.map(([, , target]) => target)).toEqual([pinned, pinned, pinned])
  for (const [, picture = ''] of pictures)
    expect((await page.request.get(picture)).headers()['content-type']).toContain('image/svg+xml')
  await dialog(page).getByRole('button', { name: 'Copy card' }).click()
  await expect(dialog(page).getByRole('status')).toHaveText('Copied card')
  const card = /src="([^"]+)"/.exec(await copied(page))?.[1] ?? ''
  expect(card).toBe(`${baseURL}/embed/${reference}`)
  expect(await (await page.request.get(card)).text()).toContain('course/httpd:1.1')
  expect((await skopeoOf(lab).inspect(offers['reference by digest'])).Digest).toBe(digest)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the QR code leads to the pinned link: ${colorScheme}`, async ({ page, lab, baseURL }, info) => {
    const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
    await page.emulateMedia({ colorScheme })
    await page.goto(`/image/${reference}`)
    await shareButton(page).click()
    await dialog(page).getByRole('button', { name: 'QR code' }).click()
    const path = info.outputPath('code.png')
    await dialog(page).getByRole('img', { name: 'QR code of the link to course/httpd:1.1' }).screenshot({ path })
    // An independent reader: https://github.com/mchehab/zbar
    const read = execFileSync('zbarimg', ['--quiet', '--raw', '--nodbus', path], { encoding: 'utf8' })
    expect(read.trim()).toBe(`${baseURL}/image/${reference}@${digest}`)
  })

test('a filter of a registry or a repository goes along', async ({ page, lab, baseURL }) => {
  const { host } = lab.registries.open
  for (const path of [`/registry/${host}?filter=busy`, `/repo/${host}/tools/busybox?filter=1.35`]) {
    await page.goto(path)
    await shareButton(page).click()
    await expect(dialog(page).getByRole('button', { name: 'Copy link', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog(page).getByRole('status')).toHaveText('Copied link')
    expect(await copied(page)).toBe(`${baseURL}${path}`)
  }
})

test('where the browser can share by itself, it is asked to', async ({ page, lab, baseURL }) => {
  const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
  await page.addInitScript(() => {
    navigator.share = async data => {
      document.title = `${data?.title} ${data?.url}`
    }
  })
  await page.goto(`/image/${reference}`)
  await shareButton(page).click()
  await dialog(page).getByRole('button', { name: 'Share with…' }).click()
  await expect(page).toHaveTitle(`course/httpd:1.1 ${baseURL}/image/${reference}@${digest}`)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('Share leads to the pinned page', async ({ page, lab }) => {
    const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
    await page.goto(`/config/${reference}`)
    await page.getByRole('link', { name: 'Share', exact: true }).click()
    await expect(page).toHaveURL(`/config/${reference}@${digest}`)
    await expect(page.getByText('still named it on')).toBeVisible()
  })
})

test('a pinned page says since when its tag is known to have moved', async ({ page, lab }) => {
  const skopeo = skopeoOf(lab)
  const [old, now] = [labImage(lab, 'course/httpd', '1.1'), labImage(lab, 'course/multi', '1')]
  const moving = `${lab.registries.open.host}/moving/app-${process.pid}-${Date.now()}:latest`
  await skopeo.copy(old.reference, moving)
  await page.goto(`/image/${moving}`)
  const line = page.locator('main > header')
  await expect(line).toContainText(/named this digest on \d{4}-\d\d-\d\d \d\d:\d\d UTC/)
  await skopeo.copy(now.reference, moving)
  await page.goto(`/layers/${moving}@${old.digest}`)
  await expect(line).toContainText(/has moved: seen at this digest until \d{4}-\d\d-\d\d \d\d:\d\d UTC, at sha256:/)
  await page.getByRole('link', { name: 'Open what it names now' }).click()
  await expect(page).toHaveURL(`/image/${moving}@${now.digest}`)
  await page.goto(`/image/${moving}`)
  await expect(line).toContainText('Portolan saw it at')
})

test('parts of the reference open what else could stand there', async ({ page, lab }) => {
  const { reference } = labImage(lab, 'course/httpd', '1.1')
  const { host } = lab.registries.open
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.goto(`/layers/${reference}`)
  const crumbs = page.getByRole('navigation', { name: 'Reference' })
  await expect(crumbs.getByRole('link')).toHaveText([host, 'course', 'httpd', '1.1'])
  expect(asked.filter(path => path.startsWith('/api/'))).toEqual([])

  // Another tag, by keyboard alone, in the same view.
  await tabTo(page, page.getByRole('button', { name: 'Other tags' }))
  await page.keyboard.press('Enter')
  const tags = page.getByRole('navigation', { name: 'Other tags' })
  await expect(tags.getByRole('searchbox')).toBeFocused()
  await expect(tags.getByRole('link', { name: '1.1', exact: true })).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Escape')
  await expect(tags).toBeHidden()
  await expect(page.getByRole('button', { name: 'Other tags' })).toBeFocused()
  await page.keyboard.press('Enter')
  const other = (await skopeoOf(lab).tags(`${host}/course/httpd`)).find(tag => /^\d/.test(tag) && tag !== '1.1') ?? ''
  await page.keyboard.type(other)
  await expect(tags.getByRole('list').getByRole('link').first()).toContainText(other)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/layers/${host}/course/httpd:(?!1\\.1$)`))

  await page.getByRole('button', { name: 'Other repositories' }).click()
  const repositories = page.getByRole('navigation', { name: 'Other repositories' })
  await repositories.getByRole('link', { name: 'course/multi', exact: true }).click()
  await expect(page).toHaveURL(`/repo/${host}/course/multi`)
  await page.getByRole('button', { name: 'Other registries' }).click()
  const registries = page.getByRole('navigation', { name: 'Other registries' })
  await expect(registries.getByRole('link', { name: lab.registries.htpasswd.host })).toBeVisible()
})
