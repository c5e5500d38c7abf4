import type { Page } from '@playwright/test'
import { apiUrl } from '../../../routes/api.ts'
import { amountFigure, type Figure } from '../figure.ts'
import { fileCount, pushMillionFiles, repository } from '../million-files.ts'
import { openBrowser } from '../open-browser.ts'
import type { Ground } from '../start-ground.ts'
import { idleTimes, pagesFigure, percentile, watchMemory, watchPages } from '../watch-server.ts'

/** https://w3c.github.io/longtasks/#sec-terminology: what is shorter is no long task. */
const longTaskMs = 50
/** Two frames at 60 Hz: one may be late where two cores also run the server. */
const frameMs = 34
/** What is felt as at once: https://web.dev/articles/rail */
const windowMs = 100
const maxMegabytes = 1500
const scrolls = 200
const windows = 50
const windowSize = 100

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

/** Milliseconds that a window of the directory takes, as the tree asks for it. */
async function windowTime(app: string, ref: string, at: number): Promise<number> {
  const cursor = Math.floor((at * (fileCount - windowSize)) / windows)
  const startedMs = performance.now()
  const response = await fetch(app + apiUrl('files', { ref, path: 'srv', cursor, limit: windowSize }))
  const { total, entries } = await response.json()
  if (total !== fileCount || entries.length !== windowSize) throw new Error(`${response.url}: ${response.status}`)
  return performance.now() - startedMs
}

/** The first window waits until the layer has been read, and others ask for the page of an image meanwhile. */
async function firstListing(app: string, ref: string, page: string): Promise<readonly Figure[]> {
  const idleMs = await idleTimes(page)
  const work = windowTime(app, ref, 0)
  const [{ pagesMs }, { highestBytes }] = await Promise.all([watchPages(page, work), watchMemory(app, work)])
  return [
    amountFigure('resident memory while a layer of 1,000,000 files is listed', highestBytes / 1e6, 'MB', maxMegabytes),
    pagesFigure('p95 of the page of an image meanwhile, and without', pagesMs, idleMs),
  ]
}

/** A directory of a million files: how fast windows of it are answered, and whether its tree scrolls at 60 frames a second. */
export async function millionEntries({ app, images }: Pick<Ground, 'app' | 'images'>): Promise<readonly Figure[]> {
  await pushMillionFiles(images)
  const ref = `${images}/${repository}:1`
  const listed = await firstListing(app, ref, `${app}/image/${images}/course/httpd:1.1`)
  const timesMs: number[] = []
  for (let at = 1; at <= windows; at += 1) timesMs.push(await windowTime(app, ref, at))
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${app}/files/${images}/${repository}:1/srv?wait=1`, { timeout: 300_000 })
    await page.locator('[role=treeitem]').nth(20).waitFor()
    const { gapsMs, longMs } = await scroll(page)
    return [
      ...listed,
      amountFigure('a window of a directory of 1,000,000 files, p95', percentile(timesMs, 0.95), 'ms', windowMs),
      amountFigure('longest task while a tree of 1,000,000 entries scrolls', Math.max(0, ...longMs), 'ms', longTaskMs),
      amountFigure('time between its frames, p95', percentile(gapsMs, 0.95), 'ms', frameMs),
    ]
  } finally {
    await browser.close()
  }
}
