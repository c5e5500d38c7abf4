import { setTimeout as sleep } from 'node:timers/promises'
import { type Figure, ratioFigure } from './figure.ts'

/** Of the application: https://nodejs.org/api/process.html#processmemoryusagerss */
export async function residentBytes(app: string): Promise<number> {
  const { rssBytes } = (await (await fetch(`${app}/api/health`)).json()) as { readonly rssBytes: number }
  return rssBytes
}

async function timePage(url: string): Promise<number> {
  const startedMs = performance.now()
  const response = await fetch(url)
  await response.text()
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return performance.now() - startedMs
}

const idlePages = 40

/** How long a page takes a server that does nothing else, again and again. */
export async function idleTimes(url: string): Promise<readonly number[]> {
  const timesMs: number[] = []
  for (let index = 0; index < idlePages; index += 1) timesMs.push(await timePage(url))
  return timesMs
}

const pauseMs = 50

/** Looks again and again until the work is done. */
async function during<T>(work: Promise<T>, look: () => Promise<void>): Promise<T> {
  let isOver = false
  const over = work.finally(() => {
    isOver = true
  })
  while (!isOver) {
    await look()
    await sleep(pauseMs)
  }
  return over
}

/** The server's highest resident memory while it does something. */
export async function watchMemory<T>(app: string, work: Promise<T>) {
  let highestBytes = 0
  const value = await during(work, async () => {
    highestBytes = Math.max(highestBytes, await residentBytes(app))
  })
  return { value, highestBytes }
}

/** What others see of the server while it does something: how long the page at `url` takes. */
export async function watchPages<T>(url: string, work: Promise<T>) {
  const pagesMs: number[] = []
  const value = await during(work, async () => {
    pagesMs.push(await timePage(url))
  })
  return { value, pagesMs }
}

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

const maxRatio = 2

export function pagesFigure(name: string, busyMs: readonly number[], idleMs: readonly number[]): Figure {
  const [oursMs, theirsMs] = [percentile(busyMs, 0.95), percentile(idleMs, 0.95)]
  return ratioFigure(name, { oursMs, theirsMs, ratio: oursMs / theirsMs, runs: busyMs.length }, maxRatio)
}
