import 'server-only'
import type { Context } from '#lib/context/context'
import { packageEcosystem, packageSorts } from '#lib/contract/packages'
import type { PackagesFacts, ReadingPackages } from '#lib/contract/views/packages'
import { knownPackages, packagesOfFiles } from '#lib/inspect/list-image-packages'
import { tellPackages } from '#lib/inspect/packages/package-listing'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { assertHasFiles } from './assert-has-files.ts'
import type { ImagePageProps } from './image-address.ts'
import { type ImagePage, loadImagePage } from './load-image-page.ts'
import type { LoadedImage } from './loaded-image.ts'
import { openSoon } from './open-soon.ts'
import { first } from './page-props.ts'

type Search = Awaited<ImagePageProps['searchParams']>

/** What is no ecosystem, order or page is as if it were not there: the page has to show something. */
function readState(search: Search): Omit<PackagesFacts['state'], 'platform'> {
  const ecosystem = packageEcosystem.safeParse(first(search.ecosystem)).data
  const sort = packageSorts.find(name => name === first(search.sort))
  const page = Number.parseInt(first(search.page) ?? '', 10)
  const text = (name: 'filter' | 'licence') => {
    const value = first(search[name])?.trim()
    return value ? { [name]: value } : {}
  }
  return {
    ...text('filter'),
    ...text('licence'),
    ...(ecosystem && { ecosystem }),
    ...(sort && { sort }),
    ...(page > 1 && { page }),
  }
}

async function findPackages(ctx: Context, { pinned }: LoadedImage, platform: string | undefined, waits: boolean) {
  const known = await knownPackages(ctx, pinned, platform)
  if (known) return known.listing
  const files = await openSoon(ctx, pinned, { platform, waits })
  return files && (await packagesOfFiles(ctx, files)).listing
}

/** The packages of an image, or that its layers are being read first. */
export async function loadPackagesPage(props: ImagePageProps): Promise<ImagePage<PackagesFacts | ReadingPackages>> {
  const search = await props.searchParams
  return loadImagePage('packages', props, async loaded => {
    const { ctx, pinned, image } = loaded
    if (!image.ok) throw image.error
    assertHasFiles(image.value)
    const { indexes, platform } = image.value
    const state: PackagesFacts['state'] = {
      ...readState(search),
      ...(indexes.length > 0 && platform && { platform: formatPlatform(platform) }),
    }
    const listing = await findPackages(ctx, loaded, state.platform, first(search.wait) === '1')
    return { reference: pinned, state, ...(listing && { answer: tellPackages(listing, ctx.locale) }) }
  })
}
