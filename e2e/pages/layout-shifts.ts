import type { Page } from '@playwright/test'

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly { readonly node?: Node }[]
}

/** Everything that moved since the page began, as https://web.dev/articles/cls#layout-shift-score counts it. */
export async function layoutShifts(page: Page): Promise<{ readonly total: number; readonly moved: string }> {
  const shifts = await page.evaluate(
    () =>
      new Promise<readonly { readonly value: number; readonly moved: string }[]>(resolve => {
        new PerformanceObserver(list => {
          const entries = list.getEntries() as LayoutShift[]
          const htmlOf = (node: Node | undefined) => (node as Element | undefined)?.outerHTML?.slice(0, 120) ?? ''
          resolve(
            entries.map(({ value, sources }) => ({ value, moved: sources.map(({ node }) => htmlOf(node)).join(', ') })),
          )
        }).observe({ type: 'layout-shift', buffered: true })
        // Without any entry the observer stays silent.
        setTimeout(() => resolve([]), 500)
      }),
  )
  return {
    total: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.map(({ moved }) => moved).join('\n'),
  }
}
