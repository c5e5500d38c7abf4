import { expect, type Page } from '@playwright/test'
import { startOwnRegistry } from './pages/own-registry.ts'
import { test } from './pages/test.ts'

const list = (page: Page) => page.getByRole('group', { name: 'Repositories' })
const filter = (page: Page) => page.getByRole('searchbox', { name: 'Filter repositories' })

test.describe('the list of repositories', () => {
  test('is a tree of namespaces that open and close, or flat', async ({ page, lab }) => {
    const { host } = lab.registries.open
    await page.goto(`/registry/${host}`)
    const httpd = list(page).locator(`a[href="/repo/${host}/course/httpd"]`)
    const course = list(page).getByRole('button', { name: 'course' })
    await expect(httpd).toHaveText('httpd')
    await expect(course).toHaveAttribute('aria-expanded', 'true')
    await course.click()
    await expect(course).toHaveAttribute('aria-expanded', 'false')
    await expect(httpd).toHaveCount(0)
    await page.getByRole('button', { name: 'Show flat' }).click()
    await expect(httpd).toHaveText('course/httpd')
    await expect(page).toHaveURL(/view=flat/)
    await page.reload()
    await expect(httpd).toHaveText('course/httpd')
  })

  test('is filtered as one types, and the address keeps it', async ({ page, lab }) => {
    const { host } = lab.registries.open
    await page.goto(`/registry/${host}?view=flat`)
    await filter(page).pressSequentially('busy')
    await expect(list(page).getByRole('link')).toHaveText(['tools/busybox'])
    await expect(page).toHaveURL(/filter=busy/)
    await page.reload()
    await expect(filter(page)).toHaveValue('busy')
    await expect(list(page).getByRole('link')).toHaveText(['tools/busybox'])
    await list(page).getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: 'tools/busybox' })).toBeVisible()
    await page.goBack()
    await expect(list(page).getByRole('link')).toHaveText(['tools/busybox'])
    await filter(page).fill('no such name')
    await expect(page.getByText('Nothing matches the filter')).toBeVisible()
  })

  test('of a registry that keeps it to itself is a field instead', async ({ page, lab }) => {
    const { host } = lab.registries.token
    await page.goto(`/registry/${host}`)
    await expect(page.getByText('This registry does not list its repositories')).toBeVisible()
    await page.getByRole('textbox', { name: /Repository, with tag or digest/ }).fill('public/busybox:1.35.0')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/image/${host}/public/busybox:1.35.0`)
  })
})

test.describe('a registry on loopback that nobody configured', () => {
  const names = Array.from({ length: 3_000 }, (_, index) => `team-${index % 30}/app-${String(index).padStart(4, '0')}`)
  let host = ''
  let stop = async () => {}

  test.beforeAll(async () => {
    ;({ host, stop } = await startOwnRegistry(names))
  })
  test.afterAll(() => stop())

  test('is asked about once, then opened and remembered; only the visible rows of its list exist', async ({ page }) => {
    await page.goto(`/registry/${host}?view=flat`)
    const notice = page.getByRole('article', { name: 'Portolan has not talked to this registry yet' })
    await expect(notice).toContainText('on this machine or your network')
    const confirmed = page.waitForRequest(request => request.url().endsWith('/api/v1/confirm'))
    await notice.getByRole('button', { name: `Open ${host}` }).click()
    expect((await confirmed).method()).toBe('POST')
    await expect(page.getByRole('status').filter({ hasText: /^3,000 repositories$/ })).toBeVisible()

    expect(await list(page).getByRole('listitem').count()).toBeLessThan(100)
    await list(page).getByRole('link').first().focus()
    await page.keyboard.press('End')
    await expect(list(page).getByRole('link', { name: names.toSorted().at(-1) ?? '' })).toBeFocused()
    await filter(page).fill('app-2999')
    await expect(list(page).getByRole('link')).toHaveText(['team-29/app-2999'])

    await page.goto(`/registry/${host}`)
    await expect(notice).toHaveCount(0)
    await expect(list(page).getByRole('button', { name: 'team-0', exact: false }).first()).toBeVisible()
    await page.goto('/')
    await expect(page.getByRole('region', { name: 'Your registries' })).toContainText(host)
  })

  test('keeps its list, says how old it is, and reads it anew when asked', async ({ page }) => {
    await page.goto(`/registry/${host}?view=flat`)
    await page.getByRole('button', { name: `Open ${host}` }).click()
    await expect(page.getByText(/^Read (now|\d+ (second|minute)s? ago)$/)).toBeVisible()
    const anew = page.waitForResponse(response => response.url().includes('fresh=1'))
    await page.getByRole('button', { name: 'Read anew' }).press('Enter')
    expect((await anew).status()).toBe(200)
    await expect(page.getByRole('button', { name: 'Read anew' })).toBeEnabled()
    await expect(page.getByRole('status').filter({ hasText: /^3,000 repositories$/ })).toBeVisible()
  })
})

test.describe('the login of a registry', () => {
  const login = (page: Page) => page.getByRole('article', { name: 'Login' })

  test('is shown with its file and key, works, and stays secret', async ({ page, lab }) => {
    const { host, login: stored } = lab.registries.htpasswd
    await page.goto(`/registry/${host}`)
    await expect(login(page)).toContainText('Login stored')
    await expect(login(page)).toContainText('REGISTRY_AUTH_FILE')
    await expect(login(page)).toContainText(host)
    await login(page).getByRole('button', { name: 'Test login' }).click()
    await expect(login(page).getByRole('status')).toContainText(`The login of ${stored?.username} works.`)
    const secrets = [stored?.password ?? '', btoa(`${stored?.username}:${stored?.password}`)]
    for (const secret of secrets) expect(await page.content()).not.toContain(secret)
  })

  test('is not wanted by an open registry', async ({ page, lab }) => {
    await page.goto(`/registry/${lab.registries.open.host}`)
    await login(page).getByRole('button', { name: 'Test login' }).click()
    await expect(login(page).getByRole('status')).toContainText('asks nobody to log in')
  })
})
