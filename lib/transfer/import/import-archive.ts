import { statfs } from 'node:fs/promises'
import type { LayoutStore } from '#lib/embedded/layout/layout-store'
import { isRepositoryName, isTag } from '#lib/embedded/layout/repository-name'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import { badArchive, noRoom, oversizedArchive } from './import-errors.ts'
import type { ImportPlan, PlannedImage } from './import-plan.ts'
import { planDockerArchive } from './plan-docker-archive.ts'
import { planLayout } from './plan-layout.ts'
import { type ImportLimits, importLimits, stageArchive } from './stage-archive.ts'
import { Staging } from './staging.ts'

export interface ImportOptions {
  readonly store: LayoutStore
  /** `repository` or `repository:tag`. */
  readonly name: string
  /** Repositories that are somebody else's. */
  readonly isTaken: (repository: string) => Promise<boolean>
  readonly bytes: AsyncIterable<Uint8Array>
  /** As announced; undefined where it is not. */
  readonly sizeBytes: number | undefined
  readonly signal: AbortSignal
  readonly limits?: ImportLimits
}

export interface ImportedImage {
  readonly repository: string
  /** Undefined for an image that only its digest names. */
  readonly tag: string | undefined
  readonly digest: Digest
}

/** Part of the disk that imports leave free. */
const keptFree = 0.05

interface Target {
  readonly repository: string
  readonly tag: string | undefined
}

async function readTarget(name: string, isTaken: ImportOptions['isTaken']): Promise<Target> {
  const [repository = '', tag, ...more] = name.trim().split(':')
  if (more.length > 0 || !isRepositoryName(repository) || (tag !== undefined && !isTag(tag)))
    throw new AppError('invalid-request', say`“${name}” is not a name for an image.`, {
      hint: say`Use lower-case letters, digits and - . _ /, then a tag if you like, for example team/app:1.2.`,
    })
  if (await isTaken(repository))
    throw new AppError('invalid-request', say`“${repository}” is the name of a sample.`, {
      hint: say`Choose another name.`,
    })
  return { repository, tag }
}

async function assertRoom({ store, sizeBytes = 0 }: ImportOptions, { maxBytes }: ImportLimits): Promise<void> {
  if (sizeBytes > maxBytes) throw oversizedArchive(maxBytes)
  const { bavail, bsize, blocks } = await statfs(store.root)
  if (bavail * bsize - sizeBytes < blocks * bsize * keptFree) throw noRoom()
}

async function planOf(staging: Staging): Promise<ImportPlan> {
  if (staging.find('oci-layout')) return planLayout(staging)
  if (staging.find('manifest.json')) return planDockerArchive(staging)
  throw badArchive(say`This is an archive, but not of an image: it has neither “oci-layout” nor “manifest.json”.`)
}

/** The tag that the reader chose names the one image there is; several keep their own. */
function nameImages({ images }: ImportPlan, { tag }: Target): readonly PlannedImage[] {
  const digests = new Set(images.map(({ descriptor }) => descriptor.digest))
  if (tag !== undefined && digests.size > 1)
    throw new AppError('invalid-request', say`The archive has ${digests.size} images; one tag cannot name them all.`, {
      hint: say`Leave the tag away: then each image keeps its own.`,
    })
  if (tag !== undefined) return images.slice(0, 1).map(image => ({ ...image, tag }))
  const named = images.map(image =>
    image.tag !== undefined && isTag(image.tag) ? image : { ...image, tag: undefined },
  )
  const [only] = named
  if (digests.size === 1 && only && named.every(image => image.tag === undefined)) return [{ ...only, tag: 'latest' }]
  for (const { tag, descriptor } of named)
    if (
      named.some(other => other.tag !== undefined && other.tag === tag && other.descriptor.digest !== descriptor.digest)
    )
      throw badArchive(say`The archive names two images “${tag ?? ''}”.`)
  return named
}

/**
 * Takes the images of an archive over into a store: `oci-archive`, `docker-archive` or an OCI layout in a tar, plain or
 * compressed. Every digest is verified before anything can be seen, and all of it appears in one step; whatever goes
 * wrong, nothing is kept. Throws AppError `invalid-request`, `too-large` and `cancelled`.
 */
export async function importArchive(options: ImportOptions): Promise<readonly ImportedImage[]> {
  const { store, bytes, signal, limits = importLimits } = options
  const target = await readTarget(options.name, options.isTaken)
  await assertRoom(options, limits)
  const staging = await Staging.create(store.incoming)
  try {
    await stageArchive(staging, bytes, { limits, signal })
    const plan = await planOf(staging)
    const images = nameImages(plan, target)
    signal.throwIfAborted()
    const repository = await store.ensureRepository(target.repository)
    await repository.adoptImages(
      plan.blobs,
      images.map(({ descriptor, tag }) => ({ descriptor, ...(tag !== undefined && { tag }) })),
    )
    return images.map(({ descriptor, tag }) => ({ repository: target.repository, tag, digest: descriptor.digest }))
  } finally {
    await staging.discard()
  }
}
