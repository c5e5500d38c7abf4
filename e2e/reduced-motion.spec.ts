import { expect, type Page } from '@playwright/test'
import { test } from './pages/test.ts'

/** What still moves after any transition of the first paint: https://drafts.csswg.org/web-animations-1/#play-states */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(animation => (animation.effect instanceof KeyframeEffect && animation.effect.target?.outerHTML) || '?'),
  )

/** The page of a registry that has not answered: placeholders are all that ever moves by itself. */
async function openWaiting(page: Page): Promise<void> {
  await page.route(/\/api\/v1\/registr/, () => {})
  await page.goto('/registry/samples.localhost')
  await expect(page.locator('[data-skeleton]').filter({ visible: true }).first()).toBeVisible()
}

for (const { reducedMotion, moves } of [
  { reducedMotion: 'no-preference', moves: true },
  { reducedMotion: 'reduce', moves: false },
] as const)
  test.describe(`prefers-reduced-motion: ${reducedMotion}`, () => {
    test.use({ contextOptions: { reducedMotion } })
    test(moves ? 'placeholders move' : 'nothing moves', async ({ page }) => {
      await openWaiting(page)
      await expect.poll(async () => (await moving(page)).length > 0).toBe(moves)
    })
  })
