import { expect, type Locator, type Page } from '@playwright/test'

/** Types into an omnibox once it is alive: before, keys are only kept. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<Locator> {
  await expect(field).toHaveAttribute('aria-autocomplete', 'list')
  await field.focus()
  await page.keyboard.type(text)
  return field
}

/** The palette's field, opened by its key once the page is alive. */
export async function openPalette(page: Page): Promise<Locator> {
  const input = page.getByRole('dialog').getByRole('combobox')
  await expect(async () => {
    await page.keyboard.press('Control+K')
    await expect(input).toBeFocused({ timeout: 1_000 })
  }).toPass()
  return input
}
