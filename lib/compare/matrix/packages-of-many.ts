import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { ReadingProgress } from '#lib/contract/chosen-images'
import type { MatrixPackages, MatrixPackagesRow } from '#lib/contract/matrix'
import type { PackageRow } from '#lib/contract/packages'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/to-wire'
import { openFiles } from '#lib/inspect/files/open-files'
import { knownPackages, packagesOfFiles } from '#lib/inspect/list-image-packages'
import type { RunnableImage } from '#lib/inspect/open-image'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { ManyImage } from '../open-many.ts'
import { ReadingTally } from '../reading-progress.ts'

interface Wanted {
  readonly wanted: 'differing' | readonly string[]
  readonly onProgress: ((progress: ReadingProgress) => void) | undefined
}

/** Two images of other distributions differ in everything; nobody reads further than this. */
const maxRows = 500
/** Images whose layers are read at the same time; layers themselves wait for their turn. */
const concurrency = 3

async function packagesOf(ctx: Context, image: RunnableImage, tally: ReadingTally): Promise<readonly PackageRow[]> {
  const { registry, name } = image.root.reference
  const reference = { registry, name, digest: image.chosen.digest }
  const { listing } =
    (await knownPackages(ctx, reference)) ??
    (await packagesOfFiles(ctx, await openFiles(ctx, reference, { onProgress: tally.listener(image) })))
  tally.done(image)
  return listing.packages
}

type Versions = MatrixPackagesRow['versions']
type Listed = Attempt<readonly PackageRow[]>

const differs = (versions: Versions) =>
  new Set(versions.flatMap(each => (each === null ? [] : [each.join('\n')]))).size > 1

/** Every package of any image with its versions in all of them, by ecosystem and name. */
export function packageRows(images: readonly (readonly PackageRow[] | undefined)[]): MatrixPackagesRow[] {
  const rows = new Map<string, Omit<MatrixPackagesRow, 'versions' | 'differs'> & { readonly found: Set<string>[] }>()
  images.forEach((packages, image) => {
    for (const { ecosystem, name, version = '' } of packages ?? []) {
      const key = `${ecosystem} ${name}`
      const row = rows.get(key) ?? { ecosystem, name, found: images.map(() => new Set<string>()) }
      rows.set(key, row)
      row.found[image]?.add(version)
    }
  })
  return [...rows.values()]
    .map(({ found, ...row }) => {
      const versions = found.map((each, image) => (images[image] ? [...each].sort() : null))
      return { ...row, versions, differs: differs(versions) }
    })
    .sort((a, b) => compareText(a.ecosystem, b.ecosystem) || compareText(a.name, b.name))
}

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b))

function select(rows: readonly MatrixPackagesRow[], wanted: Wanted['wanted']) {
  if (wanted === 'differing') return { selected: rows.filter(row => row.differs), missing: [] }
  const names = new Set(wanted)
  const selected = rows.filter(({ name }) => names.has(name))
  const found = new Set(selected.map(({ name }) => name))
  return { selected, missing: wanted.filter(name => !found.has(name)) }
}

/** Versions of packages in all images. One whose layers cannot be read has an error and no versions. */
export async function packagesOfMany(
  ctx: Context,
  images: readonly ManyImage[],
  { wanted, onProgress }: Wanted,
): Promise<MatrixPackages> {
  const readable = images.flatMap(({ opened }) => (opened.ok ? [opened.value] : []))
  const tally = new ReadingTally(readable, onProgress)
  const lists = await mapConcurrent(images, concurrency, async ({ opened }): Promise<Listed> => {
    if (!opened.ok) return opened
    return attempt(() => packagesOf(ctx, opened.value, tally))
  })
  const { selected, missing } = select(packageRows(lists.map(list => (list.ok ? list.value : undefined))), wanted)
  return {
    rows: selected.slice(0, maxRows),
    total: selected.length,
    missing: [...missing],
    errors: lists.flatMap((list, index) => {
      const image = images[index]
      return list.ok || !image?.opened.ok
        ? []
        : [{ ref: formatCanonical(image.reference), error: toWire(list.error, ctx.locale) }]
    }),
  }
}
