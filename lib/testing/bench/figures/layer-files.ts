import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startRegistry } from '../../../../e2e/lab/registry-process.ts'
import { LayerIndexes } from '../../../archive/index/layer-indexes.ts'
import { readLayerFile } from '../../../archive/index/read-layer-file.ts'
import type { DiffId, Digest } from '../../../oci/digest/digest.ts'
import { openTestContext, type TestContext } from '../../test-context.ts'
import { comparePairs } from '../compare.ts'
import { amountFigure, exactFigure, type Figure, ratioFigure } from '../figure.ts'
import { type PreparedLayer, prepareLayer, pushFile } from '../prepare-layer.ts'
import { prepareTocLayers, type TocLayer } from '../prepare-toc-layers.ts'
import { timedCommand } from '../timed-command.ts'
import { percentile } from '../watch-server.ts'
import { type WatchedBlob, watchedBlob } from '../watched-blob.ts'

const repository = 'bench/layer'
const pairs = 3
const openedFiles = 100
const never = new AbortController().signal

/** A registry with the layer in it, and folders for indexes. */
interface LayerGround {
  readonly layer: PreparedLayer
  /** Where curl finds it. */
  readonly url: string
  readonly blob: () => WatchedBlob
  readonly newFolder: () => Promise<string>
}

const options = (folder: string) => ({ folder, budgetBytes: 2 ** 31 })

/** Milliseconds until the first entries were told, and until the verified index was there. */
async function readOnce({ layer, blob, newFolder }: LayerGround): Promise<{ firstMs: number; allMs: number }> {
  const indexes = new LayerIndexes(options(await newFolder()))
  // As the server does when it starts.
  indexes.prepare()
  await sleep(1_000)
  const startedMs = performance.now()
  let firstMs = Number.NaN
  const { facts } = await indexes.open({
    source: blob(),
    diffId: layer.diffId as DiffId,
    signal: never,
    onProgress: ({ entries }) => {
      if (Number.isNaN(firstMs) && entries.length > 0) firstMs = performance.now() - startedMs
    },
  })
  if (facts.entryCount !== layer.files) throw new Error(`${facts.entryCount} entries instead of ${layer.files}`)
  return { firstMs, allMs: performance.now() - startedMs }
}

const listWith = (tool: string, url: string) => async () =>
  (await timedCommand('sh', ['-c', `curl -sSf '${url}' | ${tool} -dc | tar t >/dev/null`])).wallMs

async function firstListing(ground: LayerGround): Promise<readonly Figure[]> {
  const firsts: number[] = []
  const ours = async () => {
    const { firstMs, allMs } = await readOnce(ground)
    firsts.push(firstMs)
    return allMs
  }
  const against = (tool: string) =>
    comparePairs(Array.from({ length: pairs }, () => ({ ours, theirs: listWith(tool, ground.url) })))
  const gzip = await against('gzip')
  const pigz = await against('pigz')
  return [
    ratioFigure('first listing of a 1.2 GB layer, verified and indexed, and curl | gzip | tar t', gzip, 0.75),
    ratioFigure('the same and curl | pigz | tar t', pigz, 1.2),
    amountFigure('until the first entries of that layer are there', Math.max(...firsts), 'ms', 300),
  ]
}

/** Files are opened one after another with nothing in memory: each loads the index from the disk. */
async function openFiles(ground: LayerGround): Promise<readonly Figure[]> {
  const folder = await ground.newFolder()
  const source = ground.blob()
  const indexes = new LayerIndexes(options(folder))
  const { entries, facts } = await indexes.open({ source, signal: never })
  const rows = Array.from({ length: entries.count }, (_, row) => row).filter(row => entries.type(row) === 'file')
  const small = rows.filter(row => (entries.columns.sizeBytes[row] ?? 0) < 1 << 20)
  const times: number[] = []
  const requests: number[] = []
  const bytes: number[] = []
  for (let at = 0; at < openedFiles; at += 1) {
    const row = small[Math.floor((at * small.length) / openedFiles)] ?? 0
    const fresh = ground.blob()
    const startedMs = performance.now()
    for await (const _ of readLayerFile({
      indexes: new LayerIndexes(options(folder)),
      source: fresh,
      signal: never,
      row,
    }));
    times.push(performance.now() - startedMs)
    requests.push(fresh.fetched.length)
    bytes.push(fresh.fetched.reduce((sum, one) => sum + one, 0))
  }
  const indexBytes = await indexes.store.usedBytes()
  return [
    amountFigure('opening a file of that layer, index on disk, p50', percentile(times, 0.5), 'ms', 40),
    amountFigure('opening a file of that layer, index on disk, p95', percentile(times, 0.95), 'ms', 100),
    exactFigure('range requests for a file', requests.map(String), '1'),
    amountFigure('most bytes fetched for a file below 1 MiB', Math.max(...bytes) / 2 ** 20, 'MiB', 4),
    amountFigure('index of the layer, of its tar', (100 * indexBytes) / facts.tarBytes, '%', 0.5),
  ]
}

/** Listed by its own table of contents: how much of the layer is fetched for it. */
async function tocListing(
  source: WatchedBlob,
  kind: TocLayer['kind'],
  { layer, newFolder }: LayerGround,
): Promise<Figure> {
  const { by, index } = await new LayerIndexes(options(await newFolder())).list({ source, signal: never })
  if (by !== 'toc' || index.entries.count < layer.files)
    throw new Error(`The layer as ${kind} was not listed by its table.`)
  const fetched = source.fetched.reduce((sum, one) => sum + one, 0)
  return amountFigure(
    `bytes fetched to list that layer as ${kind}, of the layer`,
    (100 * fetched) / source.sizeBytes,
    '%',
    5,
  )
}

async function tocListings(cache: string, host: string, { ctx }: TestContext, ground: LayerGround) {
  const figures: Figure[] = []
  for (const toc of await prepareTocLayers(cache, ground.layer)) {
    await pushFile(host, repository, toc)
    const blob = watchedBlob(ctx, `${host}/${repository}`, { ...toc, digest: toc.digest as Digest })
    figures.push(await tocListing(blob, toc.kind, ground))
  }
  return figures
}

/** What listing a large layer and opening its files costs. */
export async function layerFiles(cache: string): Promise<readonly Figure[]> {
  const layer = await prepareLayer(cache)
  const folder = await mkdtemp(join(cache, 'run-'))
  const registry = await startRegistry({ folder, storage: join(folder, 'storage') })
  const config = join(folder, 'portolan.toml')
  await writeFile(config, `[[registry]]\nhost = "${registry.host}"\n`)
  const reader = await openTestContext({ PORTOLAN_CONFIG: config })
  try {
    await pushFile(registry.host, repository, layer)
    const descriptor = {
      digest: layer.digest as Digest,
      sizeBytes: layer.sizeBytes,
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    }
    const ground: LayerGround = {
      layer,
      url: `http://${registry.host}/v2/${repository}/blobs/${layer.digest}`,
      blob: () => watchedBlob(reader.ctx, `${registry.host}/${repository}`, descriptor),
      newFolder: () => mkdtemp(join(folder, 'index-')),
    }
    return [
      ...(await firstListing(ground)),
      ...(await openFiles(ground)),
      ...(await tocListings(cache, registry.host, reader, ground)),
    ]
  } finally {
    await reader.close()
    await registry.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
