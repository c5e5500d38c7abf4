import type { Context } from '#lib/context/context'
import { type FilesProgress, openFiles } from '#lib/inspect/files/open-files'
import { knownPackages, packagesOfFiles } from '#lib/inspect/list-image-packages'
import type { PackageListing } from '#lib/inspect/packages/package-listing'
import type { Reference } from '#lib/oci/reference/types'

/** The packages of one image; tells how far reading its layers is, where they have to be read. */
export async function readPackages(
  ctx: Context,
  reference: Reference,
  platform: string | undefined,
  onProgress?: (progress: FilesProgress) => void,
): Promise<PackageListing> {
  const known = await knownPackages(ctx, reference, platform)
  if (known) return known.listing
  const files = await openFiles(ctx, reference, { platform, ...(onProgress && { onProgress }) })
  return (await packagesOfFiles(ctx, files)).listing
}
