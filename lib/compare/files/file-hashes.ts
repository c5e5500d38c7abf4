import { createHash } from 'node:crypto'
import { LayerPass } from '#lib/archive/index/layer-pass'
import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { OpenedLayer } from '#lib/inspect/files/open-files'
import type { ContentPlace } from './side-tree.ts'

/**
 * SHA-256 of files by the layer they are in and their row in its list, which never change. Nobody gets here who was not
 * given the manifest by its registry, so they may be shared.
 */
const known = new Map<string, string>()
const maxKnown = 500_000

const keyOf = (content: string, row: number) => `${content} ${row}`

function remember(content: string, row: number, hash: string): void {
  known.set(keyOf(content, row), hash)
  const [oldest] = known.keys()
  if (known.size > maxKnown && oldest !== undefined) known.delete(oldest)
}

/** A file to be hashed: where it is, and what its layer is known by. */
export interface WantedHash extends ContentPlace {
  readonly layerContent: string
  readonly opened: OpenedLayer
}

const knownHash = ({ layerContent, row }: WantedHash): string | undefined => known.get(keyOf(layerContent, row))

/** What had to be read. */
export interface HashTotals {
  readonly files: number
  readonly bytes: number
}

export interface HashedFiles {
  readonly totals: HashTotals
  /** In hexadecimal, of a file that was wanted. */
  hash(file: WantedHash): string
}

interface LayerJob {
  readonly opened: OpenedLayer
  /** By row. */
  readonly files: Map<number, WantedHash>
}

const sizeOf = ({ table, row }: WantedHash) => table.columns.sizeBytes[row] as number

function jobsOf(wanted: readonly WantedHash[]): ReadonlyMap<string, LayerJob> {
  const jobs = new Map<string, LayerJob>()
  for (const file of wanted) {
    if (knownHash(file) !== undefined) continue
    const job = jobs.get(file.layerContent) ?? { opened: file.opened, files: new Map<number, WantedHash>() }
    job.files.set(file.row, file)
    jobs.set(file.layerContent, job)
  }
  return jobs
}

/** Reads the files of one layer as they lie in it. */
async function hashLayer(
  ctx: Context,
  { opened: { source, diffId }, files }: LayerJob,
  onHashed: (file: WantedHash, hash: string) => void,
): Promise<void> {
  const rows = [...files.keys()].sort((a, b) => a - b)
  const pass = new LayerPass({ indexes: ctx.layers, source, signal: ctx.signal, rows, ...(diffId && { diffId }) })
  try {
    for (const row of rows) {
      const hash = createHash('sha256')
      for await (const piece of pass.read(row)) hash.update(piece)
      onHashed(files.get(row) as WantedHash, hash.digest('hex'))
    }
  } finally {
    await pass.close()
  }
}

/** Layers hashed at the same time. */
const layersAtOnce = 2

/**
 * Reads and hashes the files that are not known yet, layer by layer, each in one go. Throws what reading a file throws.
 * @param onProgress called with the bytes of each file that is done
 */
export async function hashFiles(
  ctx: Context,
  wanted: readonly WantedHash[],
  onProgress: (hashedBytes: number, totals: HashTotals) => void,
): Promise<HashedFiles> {
  // Kept here too: more may be wanted at once than is remembered.
  const hashes = new Map<string, string>()
  for (const file of wanted) {
    const hash = knownHash(file)
    if (hash !== undefined) hashes.set(keyOf(file.layerContent, file.row), hash)
  }
  const jobs = [...jobsOf(wanted).values()]
  const files = jobs.flatMap(job => [...job.files.values()])
  const totals = { files: files.length, bytes: files.reduce((sum, file) => sum + sizeOf(file), 0) }
  await mapConcurrent(jobs, layersAtOnce, job =>
    hashLayer(ctx, job, (file, hash) => {
      hashes.set(keyOf(file.layerContent, file.row), hash)
      remember(file.layerContent, file.row, hash)
      onProgress(sizeOf(file), totals)
    }),
  )
  return { totals, hash: file => hashes.get(keyOf(file.layerContent, file.row)) ?? '' }
}
