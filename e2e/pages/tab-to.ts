import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab until `target` has the focus, which must be visible there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate(element => element === document.activeElement)) {
      const { outlineStyle, outlineWidth } = await target.evaluate(element => getComputedStyle(element))
      expect(`${outlineStyle} ${outlineWidth}`, 'the focus ring').not.toMatch(/^none|0px$/)
      return
    }
  }
  throw new Error('Tab never came to the element')
}
