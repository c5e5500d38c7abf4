import { chromium } from '@playwright/test'
import lighthouse, { desktopConfig, type Result } from 'lighthouse'
import { freePort } from '../../../../e2e/lab/free-port.ts'
import { findChromium } from '../../find-command.ts'
import { median } from '../compare.ts'
import { amountFigure, exactFigure, type Figure, leastFigure } from '../figure.ts'
import { type Ground, runs } from '../start-ground.ts'

/** Lighthouse's own two ways to look: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const presets = {
  desktop: { config: desktopConfig, leastPerformance: 95, slowdown: () => 1 },
  mobile: { config: undefined, leastPerformance: 85, slowdown: mobileSlowdown },
} as const

type Preset = keyof typeof presets

/**
 * How much slower than this machine a phone is. The preset's 4 makes a mid-tier phone of a high-end desktop, of index 1,500
 * to 2,000; a weaker machine is to lower it in proportion, says the page above under "Calibrating the CPU slowdown".
 */
function mobileSlowdown(benchmarkIndex: number): number {
  return Math.min(4, Math.max(1, (4 * benchmarkIndex) / 1750))
}

/** Categories of which every audit has to pass, by Lighthouse's name of them. */
const perfect = { accessibility: 'accessibility', 'best-practices': 'best practices', seo: 'SEO' } as const

const scoreOf = ({ categories }: Result, category: string) => Math.round((categories[category]?.score ?? 0) * 100)

/** Names of the audits that cost points in `category`, for the reader of the log. */
const failedAudits = ({ categories, audits }: Result, category: string) =>
  (categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id)

const layoutShift = ({ audits }: Result) => (audits['cumulative-layout-shift']?.numericValue ?? Number.NaN).toFixed(3)

/** Chromium’s traces lack their beginning now and then, and Lighthouse says itself that it is to be run again. */
const tries = 3

interface Visit {
  readonly url: string
  /** Of Chromium's protocol. */
  readonly port: number
  readonly preset: Preset
  readonly cpuSlowdownMultiplier: number
}

async function audit({ url, port, preset, cpuSlowdownMultiplier }: Visit): Promise<Result> {
  const flags = { port, output: 'json', logLevel: 'error', throttling: { cpuSlowdownMultiplier } } as const
  let words: string | undefined
  for (let tried = 0; tried < tries; tried += 1) {
    const answer = await lighthouse(url, flags, presets[preset].config)
    if (answer && !answer.lhr.runtimeError) return answer.lhr
    words = answer?.lhr.runtimeError?.message
  }
  throw new Error(`Lighthouse did not load ${url}: ${words}`)
}

/** What the machine could do meanwhile. */
const indexOf = (results: readonly Result[]) => median(results.map(({ environment }) => environment.benchmarkIndex))

function figuresOf(name: string, preset: Preset, results: readonly Result[]): readonly Figure[] {
  const middle = (audit: string) => median(results.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN))
  const performance = median(results.map(result => scoreOf(result, 'performance')))
  const named = (what: string) => `Lighthouse, ${preset}, ${name}: ${what}`
  for (const result of results)
    for (const category of Object.keys(perfect))
      for (const id of failedAudits(result, category)) process.stdout.write(`${named(category)}: ${id} failed\n`)
  return [
    ...Object.entries(perfect).map(([category, words]) =>
      leastFigure(named(words), Math.min(...results.map(result => scoreOf(result, category))), 100, results.length),
    ),
    leastFigure(named('performance'), performance, presets[preset].leastPerformance, results.length),
    amountFigure(named('LCP'), middle('largest-contentful-paint'), 'ms'),
    amountFigure(named('TBT'), middle('total-blocking-time'), 'ms'),
    exactFigure(named('CLS'), results.map(layoutShift), '0.000'),
  ]
}

/** What Lighthouse says of the three pages people come to first. Median of performance, the worst of all else. */
export async function lighthouseScores({ app, images }: Ground): Promise<readonly Figure[]> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('No Chromium was found in PATH; install it, or set PORTOLAN_CHROMIUM.')
  const pages = { home: '/', repository: `/repo/${images}/course/httpd`, image: `/image/${images}/course/httpd:1.1` }
  const port = await freePort()
  // Chromium refuses its sandbox to root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args: [`--remote-debugging-port=${port}`, ...sandbox] })
  try {
    const figures: Figure[] = []
    for (const [name, path] of Object.entries(pages)) {
      let benchmarkIndex = 0
      for (const preset of ['desktop', 'mobile'] as const) {
        const cpuSlowdownMultiplier = presets[preset].slowdown(benchmarkIndex)
        const results: Result[] = []
        for (let run = 0; run < runs; run += 1)
          results.push(await audit({ url: app + path, port, preset, cpuSlowdownMultiplier }))
        benchmarkIndex = indexOf(results)
        figures.push(
          ...figuresOf(name, preset, results),
          // Below 1000 or so performance tells of the machine, not of the page.
          amountFigure(
            `Lighthouse, ${preset}, ${name}: benchmark index, slowed down`,
            benchmarkIndex,
            `/ ${cpuSlowdownMultiplier.toFixed(1)}`,
          ),
        )
      }
    }
    return figures
  } finally {
    await browser.close()
  }
}
