import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { RunOptions } from 'axe-core'

const RULE_SETS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What a theme changes: https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
/** What else axe finds is not asked for: https://github.com/dequelabs/axe-core/blob/develop/doc/API.md#options-parameter */
const ONLY_VIOLATIONS: RunOptions = { resultTypes: ['violations'], preload: false }

const told = (violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations']) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 200)).join(' | ')}`)

/** Colours between those of two themes have no contrast that anybody asks for. */
const waitForColours = (page: Page) =>
  page.evaluate(async () => {
    const transitions = document.getAnimations().filter(animation => animation instanceof CSSTransition)
    await Promise.allSettled(transitions.map(({ finished }) => finished))
  })

/** The whole page in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await waitForColours(page)
  const light = await new AxeBuilder({ page }).options(ONLY_VIOLATIONS).withTags(RULE_SETS).analyze()
  expect(told(light.violations), 'axe, light').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await waitForColours(page)
  const dark = await new AxeBuilder({ page }).options(ONLY_VIOLATIONS).withRules(COLOUR_RULES).analyze()
  expect(told(dark.violations), 'axe, dark').toEqual([])
}

/** What a page may have but once, and the style guide has for every state: left to whole pages. */
const ONCE_ON_A_PAGE = ['landmark-unique', 'heading-order']

/** Samples of the style guide in the theme that the page is in. */
export async function expectPartsAccessible(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options(ONLY_VIOLATIONS)
    .include(`[data-component][data-theme=${theme}]`)
    .withTags(RULE_SETS)
    .disableRules(ONCE_ON_A_PAGE)
    .analyze()
  expect(told(violations), `axe, ${theme}`).toEqual([])
}
