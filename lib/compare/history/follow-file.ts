import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { ReadingProgress } from '#lib/contract/chosen-images'
import type { HistoryAnswer, HistoryChange, HistoryStep } from '#lib/contract/history'
import { historySize } from '#lib/contract/limits'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/to-wire'
import { openFiles } from '#lib/inspect/files/open-files'
import type { RunnableImage } from '#lib/inspect/open-image'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { assertAtMost } from '../choose-images.ts'
import { type ManyImage, openMany } from '../open-many.ts'
import { ReadingTally } from '../reading-progress.ts'
import { type FileVersion, findVersion } from './find-version.ts'

export interface HistoryOptions {
  readonly platform?: string | undefined
  readonly onProgress?: ((progress: ReadingProgress) => void) | undefined
}

/** One image under all names that were asked for. */
interface Dated {
  readonly references: readonly Reference[]
  readonly image: RunnableImage
}

interface Seen extends Dated {
  readonly version: Attempt<FileVersion | undefined>
}

const dateOf = ({ image }: Dated): number => {
  const time = Date.parse(image.config.value.created ?? '')
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time
}

/** Newest first; tags of one image together. */
function datedImages(images: readonly ManyImage[]): readonly Dated[] {
  const opened = images.flatMap(({ reference, opened }) => (opened.ok ? [{ reference, image: opened.value }] : []))
  const groups = Map.groupBy(
    opened,
    ({ reference: { registry, name }, image }) => `${registry}/${name} ${image.chosen.digest}`,
  )
  return [...groups.values()]
    .flatMap(([first, ...others]) =>
      first ? [{ image: first.image, references: [first, ...others].map(({ reference }) => reference) }] : [],
    )
    .sort((one, other) => Math.sign(dateOf(other) - dateOf(one)) || 0)
}

/** Layers are read by two readers at a time whatever this is; more images at once would only hold more trees. */
const concurrency = 2

async function look(ctx: Context, dated: Dated, path: string, tally: ReadingTally): Promise<Seen> {
  const { registry, name } = dated.image.root.reference
  const version = await attempt(async () => {
    const reference = { registry, name, digest: dated.image.chosen.digest }
    const files = await openFiles(ctx, reference, { onProgress: tally.listener(dated.image) })
    return findVersion(files, path)
  })
  tally.done(dated.image)
  return { ...dated, version }
}

/** What became of the file from `older` to `newer`. */
export function changeBetween(newer: FileVersion | undefined, older: FileVersion | undefined): HistoryChange {
  if (!newer) return older ? 'removed' : 'absent'
  if (!older) return 'added'
  if (newer.contents !== older.contents) return 'contents'
  return newer.metadata === older.metadata ? 'same' : 'metadata'
}

function describe(ctx: Context, seen: Seen, older: Seen | undefined): HistoryStep {
  const { references, image, version } = seen
  const { created } = image.config.value
  const step = {
    refs: references.map(formatCanonical),
    digest: image.root.digest,
    imageDigest: image.chosen.digest,
    ...(created !== undefined && { created }),
  }
  if (!version.ok) return { ...step, error: toWire(version.error, ctx.locale) }
  const before = older?.version.ok ? older.version.value : undefined
  const now = version.value
  return {
    ...step,
    change: older ? changeBetween(now, before) : now ? 'first' : 'absent',
    ...(older && { against: older.image.chosen.digest }),
    ...(now && { entry: now.entry, layer: now.layer }),
    ...(now?.target !== undefined && { target: now.target }),
    ...(now?.crc32 !== undefined && { crc32: now.crc32 }),
  }
}

const failedSteps = (ctx: Context, images: readonly ManyImage[]): HistoryStep[] =>
  images.flatMap(({ reference, opened }) =>
    opened.ok ? [] : [{ refs: [formatCanonical(reference)], error: toWire(opened.error, ctx.locale) }],
  )

/**
 * What became of one file over many images, newest first. Layers that several images have are read once, and none whose
 * index is kept; contents are told apart by size and checksum, so that no file is read. An image that cannot be read is a
 * step with its failure. Throws AppError `invalid-request` for too many images.
 */
export async function followFile(
  ctx: Context,
  references: readonly Reference[],
  path: string,
  { platform, onProgress }: HistoryOptions = {},
): Promise<HistoryAnswer> {
  assertAtMost(references.length, historySize.max)
  const images = await openMany(ctx, references, platform)
  const dated = datedImages(images)
  const tally = new ReadingTally(
    dated.map(({ image }) => image),
    onProgress,
  )
  const seen = await mapConcurrent(dated, concurrency, each => look(ctx, each, path, tally))
  const readableBefore = (index: number) => seen.slice(index + 1).find(({ version }) => version.ok)
  return {
    path,
    steps: [...seen.map((each, index) => describe(ctx, each, readableBefore(index))), ...failedSteps(ctx, images)],
  }
}
