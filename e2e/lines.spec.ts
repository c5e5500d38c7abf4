import { expect, type Page } from '@playwright/test'
import { labImage } from './lab/lab.ts'
import { test } from './pages/test.ts'

const marked = (page: Page) => page.locator('[data-marked]').evaluateAll(lines => lines.map(line => line.id))
const number = (page: Page, line: number) => page.locator(`#L${line} > a`).first()
const scrolled = (page: Page) => page.evaluate(() => scrollY)

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('lines are chosen by clicks, and the address follows without a jump', async ({ page, lab, baseURL }) => {
  const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
  const pinned = `/config/${reference}@${digest}`
  await page.goto(`/config/${reference}`)
  await number(page, 9).scrollIntoViewIfNeeded()
  const before = await scrolled(page)
  await number(page, 9).click()
  // Lines are of these bytes: the address of a tag becomes the pinned one.
  await expect(page).toHaveURL(`${pinned}#L9`)
  await number(page, 7).click({ modifiers: ['Shift'] })
  await expect(page).toHaveURL(`${pinned}#L7-L9`)
  expect(await marked(page)).toEqual(['L7', 'L8', 'L9'])
  expect(await scrolled(page)).toBe(before)
  await page.getByRole('button', { name: 'Copy link to lines 7 to 9' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied link to lines 7 to 9' })).toBeAttached()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${pinned}#L7-L9`)
  await page.reload()
  await expect.poll(() => marked(page)).toEqual(['L7', 'L8', 'L9'])
  await expect(page.locator('#L7')).toBeInViewport()
})

test('by keyboard: arrows walk, Shift extends, Escape lets go', async ({ page, lab }) => {
  const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
  const pinned = `/raw/${reference}@${digest}`
  await page.goto(`/raw/${reference}`)
  const stops = page.locator('[id^=L] > a[tabindex="0"]:first-child')
  await expect(stops).toHaveCount(1)
  await stops.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${pinned}#L3`)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page).toHaveURL(`${pinned}#L3-L5`)
  await expect(page.getByRole('status').filter({ hasText: 'Lines 3 to 5' })).toBeAttached()
  await expect(stops).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(pinned)
  expect(await marked(page)).toEqual([])
})

test('the mark follows the address', async ({ page, lab }) => {
  const { reference } = labImage(lab, 'course/httpd', '1.1')
  await page.goto(`/config/${reference}#L2`)
  await expect.poll(() => marked(page)).toEqual(['L2'])
  await page.evaluate(() => {
    location.hash = '#L4-L3'
  })
  await expect.poll(() => marked(page)).toEqual(['L3', 'L4'])
  await page.goBack()
  await expect.poll(() => marked(page)).toEqual(['L2'])
  await page.evaluate(() => {
    location.hash = '#config-json'
  })
  await expect.poll(() => marked(page)).toEqual([])
})

test('an instruction of several lines is found by any of them', async ({ page, lab }) => {
  const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
  await page.goto(`/containerfile/${reference}`)
  const numbers = page.getByRole('list', { name: 'Instructions with the layer each made' }).locator('li > a')
  await numbers.first().click()
  await numbers.nth(2).click({ modifiers: ['Shift'] })
  await expect(page).toHaveURL(new RegExp(`/containerfile/${reference}@${digest}#L1-L\\d+$`))
  expect(await marked(page)).toHaveLength(3)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a single line is marked', async ({ page, lab }) => {
    const { reference } = labImage(lab, 'course/httpd', '1.1')
    await page.goto(`/config/${reference}#L3`)
    const background = (line: number) =>
      page.locator(`#L${line}`).evaluate(element => getComputedStyle(element).backgroundColor)
    expect(await background(3)).not.toBe(await background(4))
    await number(page, 4).click()
    expect(await background(4)).not.toBe(await background(3))
  })
})
