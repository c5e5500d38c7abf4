import { expect, type Page, type Route } from '@playwright/test'
import { labImage } from './lab/lab.ts'
import { layoutShifts } from './pages/layout-shifts.ts'
import { openPalette, typeInto } from './pages/suggestions.ts'
import { test } from './pages/test.ts'

const frameField = (page: Page) => page.getByRole('banner').getByRole('combobox')
const homeField = (page: Page) => page.getByRole('main').getByRole('combobox')
const options = (page: Page) => page.getByRole('listbox').getByRole('option')
const announced = (page: Page) => page.locator('[data-announcer]:not(dialog *)')
const option = (page: Page, name: string) => page.getByRole('option', { name, exact: true })

test.describe('suggestions while typing', () => {
  test('a repository, then its tag, by keyboard alone', async ({ page, lab }) => {
    const { host } = lab.registries.open
    await page.goto('/registry/samples.localhost')
    const field = await typeInto(page, frameField(page), `${host}/course/ht`)
    await expect(option(page, `${host}/course/httpd`)).toBeVisible()
    await page.keyboard.press('ArrowDown')
    // https://www.w3.org/WAI/ARIA/apg/patterns/combobox/#wai-ariaroles,states,andproperties
    await expect(field).toHaveAttribute('aria-expanded', 'true')
    const active = page.locator(`[id="${await field.getAttribute('aria-activedescendant')}"]`)
    await expect(active).toHaveAttribute('aria-selected', 'true')
    await expect(active).toHaveText(`${host}/course/httpd`)
    await expect(active.locator('mark')).toHaveText(`${host}/course/ht`)
    // To the right takes the name over, to be typed on.
    await page.keyboard.press('ArrowRight')
    await expect(field).toHaveValue(`${host}/course/httpd`)
    await page.keyboard.type(':1.1')
    await expect(page.getByRole('group', { name: 'Tags' })).toBeVisible()
    await expect(option(page, `${host}/course/httpd:1.1`)).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    await expect(field).not.toHaveAttribute('aria-activedescendant')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowDown')
    await expect(field).toHaveAttribute('aria-activedescendant', /./)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/image\/.*course\/httpd:1\.1/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('httpd:1.1')
    await expect(field).toHaveValue('')
  })

  test('Escape closes, Tab takes over and goes on, and Enter opens what is typed', async ({ page, lab }) => {
    const { host } = lab.registries.open
    const { reference } = labImage(lab, 'course/httpd', '1.1')
    await page.goto('/')
    const field = await typeInto(page, homeField(page), `${host}/tools`)
    await expect(options(page).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(options(page)).toHaveCount(0)
    await expect(field).toHaveValue(`${host}/tools`)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await expect(field).not.toBeFocused()
    await expect(field).toHaveValue(new RegExp(`^${host}/tools/`))
    await expect(options(page)).toHaveCount(0)
    await field.fill(reference)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/image/${reference}`)
  })

  test('by mouse, in groups, said to screen readers', async ({ page, lab }) => {
    const { host } = lab.registries.open
    await page.goto('/')
    await typeInto(page, homeField(page), 'httpd')
    const group = page.getByRole('group', { name: 'Repositories' })
    await expect(group.getByRole('option', { name: `${host}/course/httpd`, exact: true })).toBeVisible()
    await expect(announced(page)).toHaveText(/^\d+ suggestions$/)
    await group.getByRole('option', { name: `${host}/course/httpd`, exact: true }).click()
    await expect(page).toHaveURL(`/repo/${host}/course/httpd`)
  })

  test('a registry that is slow or fails holds nothing up', async ({ page, lab }) => {
    const { open, htpasswd } = lab.registries
    const held: Route[] = []
    const lists = (host: string) => (url: URL) =>
      url.pathname === '/api/v1/repositories' && url.searchParams.get('registry') === host
    await page.route(lists(htpasswd.host), route => void held.push(route))
    await page.goto('/')
    const field = await typeInto(page, homeField(page), 'cours')
    await expect(option(page, `${open.host}/course/httpd`)).toBeVisible()
    await expect(page.getByText(`Asking ${htpasswd.host}`)).toBeVisible()
    await field.press('e')
    await expect(option(page, `${open.host}/course/httpd`)).toBeVisible()
    // The same list is not asked for a second time, however much is typed.
    expect(held).toHaveLength(1)
    await held[0]?.continue()
    await expect(page.getByText(`Asking ${htpasswd.host}`)).toHaveCount(0)
  })

  test('older questions about tags are given up', async ({ page, lab }) => {
    const { host } = lab.registries.open
    await page.goto('/')
    const given: string[] = []
    page.on('requestfailed', request => given.push(new URL(request.url()).searchParams.get('filter') ?? ''))
    await page.route(
      url => url.pathname === '/api/v1/tags' && url.searchParams.get('filter') === '1',
      () => {},
    )
    const field = await typeInto(page, homeField(page), `${host}/course/httpd:1`)
    await expect(page.getByText(`Asking ${host}`)).toBeVisible()
    await field.press('.')
    await field.press('1')
    await expect(option(page, `${host}/course/httpd:1.1`)).toBeVisible()
    expect(given).toContain('1')
  })
})

test.describe('recent and pinned', () => {
  test('are kept in this browser, and offered first', async ({ page, lab }) => {
    const { host } = lab.registries.open
    const { reference } = labImage(lab, 'course/httpd', '1.1')
    await page.goto(`/repo/${host}/tools/busybox`)
    const pin = page.getByRole('button', { name: 'Pin tools/busybox' })
    await expect(async () => {
      await pin.click()
      await expect(pin).toHaveAttribute('aria-pressed', 'true', { timeout: 500 })
    }).toPass()
    await expect(announced(page)).toHaveText('Pinned tools/busybox')
    await page.goto(`/image/${reference}`)
    await expect(page.getByRole('button', { name: 'Pin course/httpd' })).toHaveAttribute('aria-pressed', 'false')
    await page.goto('/')
    const recent = page.getByRole('region', { name: 'Recent', exact: true })
    const pinned = page.getByRole('region', { name: 'Pinned', exact: true })
    await expect(recent.getByRole('listitem')).toHaveCount(2)
    await expect(recent.getByRole('link').first()).toHaveAttribute('href', `/image/${reference}`)
    await expect(pinned.getByRole('link')).toHaveAttribute('href', `/repo/${host}/tools/busybox`)
    await homeField(page).click()
    await expect(options(page).first()).toHaveText(reference)
    await page.keyboard.press('Escape')

    await recent.getByRole('button', { name: `Forget ${host}/course/httpd` }).click()
    await expect(recent.getByRole('listitem')).toHaveCount(1)
    await recent.getByRole('button', { name: 'Clear recent' }).press('Enter')
    await expect(recent.getByRole('listitem')).toHaveCount(0)
    await expect(recent.getByRole('heading')).toBeFocused()
    await expect(pinned.getByRole('listitem')).toHaveCount(1)
  })

  test('follow what another tab does', async ({ page, context, lab }) => {
    const { host } = lab.registries.open
    await page.goto('/')
    const other = await context.newPage()
    await other.goto(`/repo/${host}/tools/busybox`)
    const recent = page.getByRole('region', { name: 'Recent', exact: true })
    await expect(recent.getByRole('link')).toHaveAttribute('href', `/repo/${host}/tools/busybox`)
  })

  test('take the same place, however much they hold', async ({ page, lab }) => {
    const { host } = lab.registries.open
    const card = page.getByRole('region', { name: 'Pinned', exact: true })
    await page.goto('/')
    const empty = await card.boundingBox()
    await page.evaluate(registry => {
      const entries = Array.from({ length: 20 }, (_, index) => ({ registry, name: `a/b${index}` }))
      localStorage.setItem('portolan.shelf', JSON.stringify({ version: 1, pinned: entries, recent: entries }))
    }, host)
    await page.reload()
    await expect(card.getByRole('listitem')).toHaveCount(20)
    expect((await card.boundingBox())?.height).toBe(empty?.height)
    const { total, moved } = await layoutShifts(page)
    expect(total, moved).toBeLessThan(0.001)
  })
})

test.describe('the palette', () => {
  test('acts on the page, by keyboard alone', async ({ page, lab }) => {
    const { reference } = labImage(lab, 'course/httpd', '1.1')
    await page.goto(`/image/${reference}`)
    const input = await openPalette(page)
    await expect(input).toBeFocused()
    await page.keyboard.type('pin')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Pin course/httpd' })).toHaveAttribute('aria-pressed', 'true')
    await openPalette(page)
    await page.keyboard.type('config')
    await expect(page.getByRole('group', { name: 'This page' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/config\//)
    await openPalette(page)
    await page.keyboard.type('dark')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  test('copies, and says so', async ({ page, context, lab }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
    await page.goto(`/image/${reference}`)
    await openPalette(page)
    await page.keyboard.type('copy digest')
    await page.keyboard.press('Enter')
    await expect(announced(page)).toHaveText(`Copied ${digest}`)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(digest)
  })

  test('opens what the omnibox opens, and gives the focus back', async ({ page, lab }) => {
    const { host } = lab.registries.open
    await page.goto('/')
    const link = page.getByRole('link', { name: 'Registries', exact: true })
    await link.focus()
    await openPalette(page)
    await page.keyboard.press('Escape')
    await expect(link).toBeFocused()
    await openPalette(page)
    await page.keyboard.type(`podman pull ${host}/course/httpd:1.1`)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/image/${host}/course/httpd:1.1`)
  })

  test('costs nothing before it is opened', async ({ page }) => {
    const scripts: string[] = []
    page.on('response', response => void (response.url().endsWith('.js') && scripts.push(response.url())))
    await page.goto('/', { waitUntil: 'networkidle' })
    const before = scripts.length
    await openPalette(page)
    expect(scripts.length).toBeGreaterThan(before)
  })
})
