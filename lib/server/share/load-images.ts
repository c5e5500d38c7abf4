import 'server-only'
import { chooseImages } from '#lib/compare/choose-images'
import { describeImage } from '#lib/compare/matrix/describe-image'
import { openMany } from '#lib/compare/open-many'
import type { Context } from '#lib/context/context'
import { historySize, matrixSize, treeSize } from '#lib/contract/limits'
import type { SharedImages } from '#lib/format/share/shared-facts'
import type { Reference } from '#lib/oci/reference/types'
import type { ManyView } from '#lib/routes/many-pages'
import type { SharedPage } from '#lib/routes/shared-page'

type ManyPage = Extract<SharedPage, { readonly view: ManyView }>

/** What each page shows where its address names repositories alone. */
const limits: Readonly<Record<ManyView, Parameters<typeof chooseImages>[2]>> = {
  matrix: { perRepository: matrixSize.max, max: matrixSize.max },
  tree: { perRepository: treeSize.usual, max: treeSize.max },
  history: { perRepository: historySize.usual, max: historySize.max },
}

/** Images that are read for a few words about all of them. */
const maxLooked = 4

const repositoryOf = ({ registry, name }: Reference) => `${registry}/${name}`

/** The first ones, and one of every repository: who may read one image of it may read the others. */
function looked(references: readonly Reference[]): readonly Reference[] {
  const repositories = references.map(repositoryOf)
  return references.filter(
    (reference, index) => index < maxLooked || repositories.indexOf(repositoryOf(reference)) === index,
  )
}

/**
 * What a page about many images is about. Throws AppError: that one of them is private, so that none is named to whom it
 * may not be shown; and the first failure where none can be read.
 */
export async function loadImages(
  ctx: Context,
  { view, images, platform, path }: ManyPage,
): Promise<{ readonly about: 'images' } & SharedImages> {
  const references = await chooseImages(ctx, images, limits[view])
  const opened = await openMany(ctx, looked(references), platform)
  const failures = opened.flatMap(image => (image.opened.ok ? [] : [image.opened.error]))
  const failure = failures.find(({ code }) => code === 'unauthorized') ?? failures[0]
  if (failure && (failure.code === 'unauthorized' || failures.length === opened.length)) throw failure
  const told = opened.map(image => describeImage(ctx, image, { previous: undefined, aliases: [] }))
  const bases = new Set(told.map(({ base }) => base?.name))
  const [base] = bases
  return {
    about: 'images',
    references,
    sizesBytes: told.flatMap(({ sizeBytes }) => sizeBytes ?? []),
    ...(bases.size === 1 && base !== undefined && { base }),
    ...(path !== undefined && { path }),
  }
}
