import { expect, type Page } from '@playwright/test'

/** Waits until nothing on the page is a placeholder any more. */
export async function settle(page: Page): Promise<void> {
  await expect(page.locator('[data-skeleton]')).toHaveCount(0)
}
