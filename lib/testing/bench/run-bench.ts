import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { apiUrl } from '../../routes/api.ts'
import { type Figure, renderFigures } from './figure.ts'
import { cards } from './figures/cards.ts'
import { compareImages } from './figures/compare-images.ts'
import { inspectAgain } from './figures/inspect-again.ts'
import { inspectCold } from './figures/inspect-cold.ts'
import { layerFiles } from './figures/layer-files.ts'
import { lighthouseScores } from './figures/lighthouse.ts'
import { millionEntries } from './figures/million-entries.ts'
import { pageScripts } from './figures/page-scripts.ts'
import { paste } from './figures/paste.ts'
import { repositories } from './figures/repositories.ts'
import { search } from './figures/search.ts'
import { searchNames } from './figures/search-names.ts'
import { serverMemory } from './figures/server-memory.ts'
import { tagDetails } from './figures/tag-details.ts'
import { tagNames } from './figures/tag-names.ts'
import { namesRepository } from './fill-registry.ts'
import { type Ground, startGround } from './start-ground.ts'

/** Requests to hosts that no figure is taken on, until the process is as warm as one that has served for a while. */
async function warmUp({ app, images }: Ground, large: string): Promise<void> {
  const repository = `${large}/${namesRepository}`
  const urls = [
    apiUrl('inspect', { ref: `${images}/course/httpd:1.1` }),
    apiUrl('inspect', { ref: `${images}/course/multi:1` }),
    apiUrl('tags', { repository, limit: 2000 }),
    apiUrl('tags', { repository, limit: 20, details: 1 }),
  ]
  for (let round = 0; round < 50; round += 1) for (const url of urls) await expectAnswer(app + url)
  await expectAnswer(app + apiUrl('repositories', { registry: large }))
}

async function expectAnswer(url: string): Promise<void> {
  const response = await fetch(url)
  const text = await response.text()
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`)
}

/** Kept between runs: what takes minutes to make. */
const benchFolder = fileURLToPath(new URL('../../../.portolan/bench-layer', import.meta.url))

/** @param warm a large registry that the application has listed before */
type Take = (ground: Ground, warm: string) => Promise<readonly Figure[]>

/** By the name that `npm run bench -- name` takes, in the order in which they are taken. */
const takes: Readonly<Record<string, Take>> = {
  'inspect-cold': inspectCold,
  'inspect-again': inspectAgain,
  'tag-names': tagNames,
  'tag-details': tagDetails,
  repositories,
  'page-scripts': pageScripts,
  lighthouse: lighthouseScores,
  'server-memory': serverMemory,
  paste,
  'search-names': searchNames,
  search,
  // After the memory of the server, which is without renderer and fonts.
  cards,
  'million-entries': millionEntries,
  'layer-files': () => layerFiles(benchFolder),
  'compare-images': ground => compareImages(ground, benchFolder),
}

/** A figure that cannot be taken is one that fails; the others are taken all the same. */
async function takeOne(take: Take, name: string, ground: Ground, warm: string): Promise<readonly Figure[]> {
  try {
    return await take(ground, warm)
  } catch (error) {
    process.stdout.write(`${inspect(error)}\n`)
    return [{ name, ours: 'not taken', theirs: '', ratio: '', limit: '', runs: 0, passed: false }]
  }
}

async function takeFigures(ground: Ground, names: readonly string[]): Promise<readonly Figure[]> {
  const warm = ground.takeLarge()
  await warmUp(ground, warm)
  const figures: Figure[] = []
  for (const [title, take] of Object.entries(takes).filter(([title]) => names.includes(title))) {
    const taken = await takeOne(take, title, ground, warm)
    for (const { name, ours } of taken) process.stdout.write(`${name}: ${ours}\n`)
    figures.push(...taken)
  }
  return figures
}

/** For the runner, which counts figures as it counts tests. */
async function report(figures: readonly Figure[]): Promise<void> {
  const count = (verdict: boolean) => figures.filter(({ passed }) => passed === verdict).length
  const file = process.env.PORTOLAN_BENCH_REPORT
  if (file) await writeFile(file, JSON.stringify({ passed: count(true), failed: count(false) }))
}

/** Which to take; none is asked for by name where all are. */
const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in takes))
if (unknown.length > 0) throw new Error(`No figures are called ${unknown}: use ${Object.keys(takes).join(', ')}.`)

const ground = await startGround()
try {
  const figures = await takeFigures(ground, asked.length > 0 ? asked : Object.keys(takes))
  process.stdout.write(`\n${renderFigures(figures)}\n`)
  await report(figures)
  process.exitCode = figures.every(({ passed }) => passed !== false) ? 0 : 1
} finally {
  await ground.stop()
}
