import type { Context } from '#lib/context/context'
import type { PackageRemarkReason } from '#lib/contract/packages'
import type { Digest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import { SharedWork } from '#lib/registry/auth/shared-work'
import { listLayers, type OpenedFiles, openFiles } from './files/open-files.ts'
import { packageSourceOf } from './files/package-source.ts'
import { listPackages } from './packages/list-packages.ts'
import type { PackageListing } from './packages/package-listing.ts'

export interface ImagePackages {
  /** Of the image whose files were read, not of the index that led to it. */
  readonly digest: Digest
  readonly listing: PackageListing
}

/**
 * Lists by the digest of their image, which they never change without. Nobody gets here who was not given the manifest
 * by its registry, so they may be shared.
 */
const recentLists = new Map<Digest, SharedWork<PackageListing>>()
const maxRecentLists = 16

/** What another try may do better. */
const passingReasons: readonly PackageRemarkReason[] = ['unread', 'out-of-time']

export const isFinal = ({ remarks }: PackageListing): boolean =>
  !remarks.some(({ reason }) => passingReasons.includes(reason))

function keep(digest: Digest, list: SharedWork<PackageListing>): void {
  recentLists.delete(digest)
  recentLists.set(digest, list)
  const [oldest] = recentLists.keys()
  if (recentLists.size > maxRecentLists && oldest !== undefined) recentLists.delete(oldest)
}

function forget(digest: Digest, list: SharedWork<PackageListing>): void {
  if (recentLists.get(digest) === list) recentLists.delete(digest)
}

/** Packages of files that are open. Whoever asks for the same image meanwhile waits for the same list. */
export async function packagesOfFiles(ctx: Context, files: OpenedFiles): Promise<ImagePackages> {
  const { digest } = files
  const known = recentLists.get(digest)
  const list = known?.reusable
    ? known
    : new SharedWork(signal => listPackages(packageSourceOf({ ...ctx, signal }, files), { signal }))
  keep(digest, list)
  const listing = await list.wait(ctx.signal)
  if (!isFinal(listing)) forget(digest, list)
  return { digest, listing }
}

/** The list where it is known already, so that no layer has to be opened for it. */
export async function knownPackages(
  ctx: Context,
  reference: Reference,
  platform?: string,
): Promise<ImagePackages | undefined> {
  const { digest } = await listLayers(ctx, reference, { platform })
  const list = recentLists.get(digest)
  return list?.reusable ? { digest, listing: await list.wait(ctx.signal) } : undefined
}

/**
 * Every package of an image, from the files that package managers leave in it; layers are read the first time. Throws what
 * opening the files throws; a file that cannot be read is a remark.
 */
export const listImagePackages = async (
  ctx: Context,
  reference: Reference,
  platform?: string,
): Promise<ImagePackages> =>
  (await knownPackages(ctx, reference, platform)) ?? packagesOfFiles(ctx, await openFiles(ctx, reference, { platform }))
