import type { Page } from '@playwright/test'
import { amountFigure, type Figure } from '../figure.ts'
import { pushMillionFiles, repository } from '../million-files.ts'
import { openBrowser } from '../open-browser.ts'
import type { Ground } from '../start-ground.ts'

/** https://w3c.github.io/longtasks/#sec-terminology: what is shorter is no long task. */
const longTaskMs = 50
/** Two frames at 60 Hz: one may be late where two cores also run the server. */
const frameMs = 34
const scrolls = 200

interface Seen {
  readonly gapsMs: readonly number[]
  readonly longMs: readonly number[]
}

/** Scrolls the tree by as much as a hand does at each frame, now and then by a long way, and watches the main thread. */
const scroll = (page: Page): Promise<Seen> =>
  page.evaluate(async count => {
    const tree = document.querySelector('[role=tree]')
    const longMs: number[] = []
    const observer = new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) longMs.push(duration)
    })
    observer.observe({ type: 'longtask' })
    const gapsMs: number[] = []
    let lastMs = await new Promise<number>(requestAnimationFrame)
    for (let step = 0; step < count; step += 1) {
      tree?.scrollBy(0, step % 20 === 0 ? 1_000_000 : 120)
      const nowMs = await new Promise<number>(requestAnimationFrame)
      gapsMs.push(nowMs - lastMs)
      lastMs = nowMs
    }
    observer.disconnect()
    return { gapsMs, longMs }
  }, scrolls)

const at = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0

/** A directory of a million files: whether its tree scrolls at 60 frames a second. */
export async function millionEntries({ app, images }: Pick<Ground, 'app' | 'images'>): Promise<readonly Figure[]> {
  await pushMillionFiles(images)
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${app}/files/${images}/${repository}:1/srv?wait=1`, { timeout: 300_000 })
    await page.locator('[role=treeitem]').nth(20).waitFor()
    const { gapsMs, longMs } = await scroll(page)
    return [
      amountFigure('longest task while a tree of 1,000,000 entries scrolls', Math.max(0, ...longMs), 'ms', longTaskMs),
      amountFigure('time between its frames, p95', at(gapsMs, 0.95), 'ms', frameMs),
    ]
  } finally {
    await browser.close()
  }
}
