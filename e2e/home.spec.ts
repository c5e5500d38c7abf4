import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { test } from './lab/lab-test.ts'

test('the home page lists the registries of the lab', async ({ page, lab }) => {
  await page.goto('/')
  for (const { host } of Object.values(lab.registries)) await expect(page.getByText(host).first()).toBeVisible()
})

test('the home page is accessible', async ({ page }) => {
  await page.goto('/')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
})
