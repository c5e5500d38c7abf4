import { expect, type Page } from '@playwright/test'
import { sitePages } from './pages/site.ts'
import { test } from './pages/test.ts'

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly { readonly node?: Node }[]
}

/** Everything that moved since the page began: https://web.dev/articles/cls */
const readShifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<readonly string[]>(resolve => {
        new PerformanceObserver(list => {
          const entries = list.getEntries() as LayoutShift[]
          resolve(
            entries.map(({ value, sources }) => {
              const moved = sources.map(({ node }) => (node as Element | undefined)?.outerHTML?.slice(0, 120))
              return `${value}: ${moved.join(', ')}`
            }),
          )
        }).observe({ type: 'layout-shift', buffered: true })
        // Without any entry the observer stays silent.
        setTimeout(() => resolve([]), 500)
      }),
  )

const waits: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  home: page => expect(page.getByRole('article', { name: 'Lab, open' })).toContainText('Reachable'),
  registry: page => expect(page.getByRole('article', { name: 'Registry' })).toContainText('Reachable'),
  repository: page => expect(page.locator('tbody .animate-pulse')).toHaveCount(0),
  'many tags': page => expect(page.locator('tbody tr').first()).toContainText('sha256:'),
}

for (const [name, filled] of Object.entries(waits)) {
  test(`${name}: nothing moves while details fill in`, async ({ page, lab }) => {
    await page.goto(sitePages[name]?.(lab) ?? '')
    await filled(page)
    expect(await readShifts(page)).toEqual([])
  })
}
