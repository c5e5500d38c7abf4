import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CompareAnswer } from '../../../contract/compare.ts'
import { buildLayer } from '../../../embedded/samples/format/layer.ts'
import { changeset, file } from '../../../embedded/samples/format/tar-entry.ts'
import { apiUrl } from '../../../routes/api.ts'
import { comparePairs, median } from '../compare.ts'
import { amountFigure, exactFigure, type Figure, ratioFigure } from '../figure.ts'
import { prepareLayer, pushFile } from '../prepare-layer.ts'
import { prepareTwin } from '../prepare-twin.ts'
import { pushLayerBlob, pushLayers } from '../push-layers.ts'
import { startApp } from '../start-app.ts'
import type { Ground } from '../start-ground.ts'
import { timedCommand } from '../timed-command.ts'
import { idleTimes, pagesFigure, residentBytes, watchMemory, watchPages } from '../watch-server.ts'

const repository = 'bench/pair'
/** A tenth of a second each: where one stands by chance, the median of few moves. */
const pairs = 45
const largePairs = 3
const filesOfSmallLayer = 2_000

async function ask<T>(url: string): Promise<{ readonly answer: T; readonly wallMs: number }> {
  const startedMs = performance.now()
  const response = await fetch(url)
  const text = await response.text()
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`)
  return { answer: JSON.parse(text) as T, wallMs: performance.now() - startedMs }
}

const compareUrl = (app: string, from: string, to: string, view = 'files') =>
  app + apiUrl('compare', { from, to, view, limit: 0 })

/** A layer that no other figure has read. */
function smallLayer(seed: string) {
  const entries = Array.from({ length: filesOfSmallLayer }, (_, index) =>
    file(`srv/app/${index % 40}/file-${index}`, `${seed} ${index} `.repeat(200)),
  )
  return buildLayer(changeset(entries, 1_700_000_000))
}

/** The registry of the images, and where servers may keep what they keep. */
interface Place {
  readonly images: string
  readonly cache: string
  /** Two small images that share nothing with any other. */
  readonly others: readonly [from: string, to: string]
}

interface LargePair {
  readonly base: { readonly digest: string; readonly diffId: string; readonly sizeBytes: number }
  readonly from: string
  readonly to: string
}

/** Two images that share all but one layer, against the lists of two layers of the same size. */
async function sharedLayers(
  { app, images }: Ground,
  { base }: LargePair,
  others: Place['others'],
): Promise<readonly Figure[]> {
  await ask(compareUrl(app, ...others))
  for (const ref of others) await ask(app + apiUrl('files', { ref, limit: 1 }))
  const small = async (seed: string) => pushLayerBlob(images, repository, smallLayer(seed))
  const unread: number[] = []
  const prepared: { readonly ours: () => Promise<number>; readonly theirs: () => Promise<number> }[] = []
  for (let index = 0; index < pairs; index += 1) {
    const image = async (name: string, withBase: boolean) =>
      pushLayers(images, repository, `${name}-${index}`, [...(withBase ? [base] : []), await small(`${name} ${index}`)])
    const [from, to] = [await image('from', true), await image('to', true)]
    const alone = [await image('left', false), await image('right', false)]
    prepared.push({
      ours: async () => {
        const { answer, wallMs } = await ask<CompareAnswer>(compareUrl(app, from, to))
        unread.push(answer.files?.unreadLayers ?? -1)
        return wallMs
      },
      theirs: async () => {
        const startedMs = performance.now()
        await Promise.all(alone.map(ref => ask(app + apiUrl('files', { ref, limit: 1 }))))
        return performance.now() - startedMs
      },
    })
  }
  const taken = await comparePairs(prepared)
  return [
    ratioFigure('comparing two images that share a 1.2 GB layer, and listing the two layers they do not', taken, 1.2),
    exactFigure('shared layers that were left unread for it', unread.map(String), '1'),
  ]
}

/** Both archives are unpacked and hashed, each on a core of its own. */
const hashBoth = async (files: readonly string[]) => {
  const each = files.map(path => `(gzip -dc '${path}' | sha256sum >/dev/null) &`).join(' ')
  return (await timedCommand('sh', ['-c', `${each} wait`])).wallMs
}

/** What the lists of the two large images differ in, as they were packed. */
function checkCounts(
  { files }: CompareAnswer,
  expected: { readonly removed: number; readonly metadata: number },
): void {
  const { removed, metadata, content } = files?.counts ?? {}
  // Directories that held nothing but dropped files are gone with them.
  if (removed === undefined || removed < expected.removed || metadata !== expected.metadata || content !== 0)
    throw new Error(`${JSON.stringify(files?.counts)} instead of ${JSON.stringify(expected)}`)
}

/** On a server that has shown pages and compared other images before, but knows nothing of these. */
async function onFreshApp<T>({ images, cache, others }: Place, take: (app: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(cache, 'run-'))
  const app = await startApp({ folder, registries: [images] })
  try {
    await idleTimes(`${app.origin}/`)
    await ask(compareUrl(app.origin, ...others))
    return await take(app.origin)
  } finally {
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function largeImages(
  place: Place,
  { from, to }: LargePair,
  files: readonly string[],
  check: (answer: CompareAnswer) => void,
): Promise<readonly Figure[]> {
  const againMs: number[] = []
  const ours = () =>
    onFreshApp(place, async app => {
      const { answer, wallMs } = await ask<CompareAnswer>(compareUrl(app, from, to))
      check(answer)
      againMs.push((await ask(compareUrl(app, from, to))).wallMs)
      return wallMs
    })
  const taken = await comparePairs(Array.from({ length: largePairs }, () => ({ ours, theirs: () => hashBoth(files) })))
  return [
    ratioFigure('comparing the files of two images of 1.2 GB, and gzip -dc | sha256sum of both at once', taken, 0.6),
    amountFigure('the same a second time', Math.max(...againMs), 'ms', 1_000),
  ]
}

/** The same while others ask for pages. */
async function pagesMeanwhile(place: Place, { from, to }: LargePair): Promise<readonly Figure[]> {
  return onFreshApp(place, async app => {
    const page = `${app}/`
    const idleMs = await idleTimes(page)
    const { pagesMs } = await watchPages(page, ask(compareUrl(app, from, to)))
    return [pagesFigure('p95 of a page while they are compared, and without', pagesMs, idleMs)]
  })
}

/** Apart from the pages, because asking for the server's memory takes its time from them. */
async function memoryMeanwhile(place: Place, { from, to }: LargePair): Promise<readonly Figure[]> {
  return onFreshApp(place, async app => {
    const before = await residentBytes(app)
    const { highestBytes } = await watchMemory(app, ask(compareUrl(app, from, to)))
    return [amountFigure('growth of resident memory meanwhile', (highestBytes - before) / 1e6, 'MB', 400)]
  })
}

async function summaries({ app }: Ground, { from, to }: LargePair): Promise<readonly Figure[]> {
  await ask(compareUrl(app, from, to))
  const take = async (url: string) => {
    const times: number[] = []
    for (let index = 0; index < 9; index += 1) times.push((await ask(url)).wallMs)
    return median(times)
  }
  return [
    amountFigure('summary of two references to one digest', await take(compareUrl(app, from, from, '')), 'ms', 100),
    amountFigure('summary with files of images whose lists are kept', await take(compareUrl(app, from, to)), 'ms', 500),
  ]
}

/** What comparing images costs. */
export async function compareImages(ground: Ground, cache: string): Promise<readonly Figure[]> {
  const layer = await prepareLayer(cache)
  const twin = await prepareTwin(cache, layer)
  for (const each of [layer, twin]) await pushFile(ground.images, repository, each)
  const other = async (name: string) =>
    pushLayers(ground.images, repository, name, [await pushLayerBlob(ground.images, repository, smallLayer(name))])
  const place: Place = { images: ground.images, cache, others: [await other('other-from'), await other('other-to')] }
  const pair = {
    base: layer,
    from: await pushLayers(ground.images, repository, 'large-from', [layer]),
    to: await pushLayers(ground.images, repository, 'large-to', [twin]),
  }
  return [
    // First: afterwards the list of the large layer is kept.
    ...(await sharedLayers(ground, pair, place.others)),
    ...(await largeImages(place, pair, [layer.file, twin.file], answer =>
      checkCounts(answer, { removed: twin.dropped, metadata: twin.touched }),
    )),
    ...(await pagesMeanwhile(place, pair)),
    ...(await memoryMeanwhile(place, pair)),
    ...(await summaries(ground, pair)),
  ]
}
