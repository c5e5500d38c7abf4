import type { WireDescriptor } from '#lib/embedded/layout/descriptor'
import { type LayoutIndex, layoutIndexSchema, tagOf } from '#lib/embedded/layout/layout-index'
import { type ManifestDocument, readManifestDocument, requiredBlobs } from '#lib/embedded/layout/manifest-document'
import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'
import { badArchive } from './import-errors.ts'
import type { ImportPlan, PlannedImage } from './import-plan.ts'
import type { Staging } from './staging.ts'

const maxDepth = 8
const maxManifests = 512

/** `quay.io/a/b:1` and `1` both name the tag `1`: podman writes the one, skopeo and umoci the other. */
const tagIn = (name: string | undefined): string | undefined => name?.slice(name.lastIndexOf(':') + 1)

async function readIndexJson(staging: Staging): Promise<LayoutIndex> {
  const file = staging.find('index.json')
  if (!file) throw badArchive(say`The archive has an “oci-layout” but no “index.json”.`)
  try {
    return layoutIndexSchema.parse(JSON.parse(Buffer.from(await staging.document('index.json', file)).toString()))
  } catch (cause) {
    throw badArchive(say`The archive’s “index.json” is not that of an OCI image layout.`, cause)
  }
}

/** Follows manifests from the top, and verifies what they name. */
class LayoutReader {
  readonly blobs = new Map<Digest, string>()
  readonly #staging: Staging

  constructor(staging: Staging) {
    this.#staging = staging
  }

  /** Whether the archive has the manifest; an index may leave platforms out, an image may not leave layers out. */
  async manifest(descriptor: WireDescriptor, depth: number): Promise<boolean> {
    const { digest, mediaType } = descriptor
    const file = this.#staging.blob(digest)
    if (!file) return false
    if (this.blobs.has(digest)) return true
    if (depth > maxDepth || this.blobs.size > maxManifests * 128)
      throw badArchive(say`The archive’s indexes are nested too deeply.`)
    const { role } = mediaTypeInfo(mediaType)
    if (role !== 'index' && role !== 'manifest')
      throw badArchive(say`The archive lists something of the media type “${mediaType}” where an image is expected.`)
    this.#keep(descriptor)
    const document = this.#parse(digest, await this.#staging.document(digest, file))
    if (document.mediaType && document.mediaType !== mediaType)
      throw badArchive(say`${digest} calls itself “${document.mediaType}”, and is listed as “${mediaType}”.`)
    await (role === 'index' ? this.#children(document, depth) : this.#contents(digest, document))
    return true
  }

  async #children({ manifests = [] }: ManifestDocument, depth: number): Promise<void> {
    let found = 0
    for (const child of (manifests ?? []) as readonly WireDescriptor[])
      if (await this.manifest(child, depth + 1)) found += 1
    if (found === 0) throw badArchive(say`The archive has none of the images that its index lists.`)
  }

  async #contents(digest: Digest, document: ManifestDocument): Promise<void> {
    if (!document.config) throw badArchive(say`${digest} in the archive is no manifest of an image.`)
    const required = new Set(requiredBlobs(document))
    for (const descriptor of [document.config, ...(document.layers ?? [])])
      if (required.has(descriptor.digest)) this.#keep(descriptor)
  }

  #keep({ digest, size }: Pick<WireDescriptor, 'digest' | 'size'>): void {
    const file = this.#staging.blob(digest)
    if (!file) throw badArchive(say`The archive lacks ${digest}, which one of its images needs.`)
    if (file.digest !== digest) throw badArchive(say`A blob of the archive is not what it is named by: ${digest}.`)
    if (file.sizeBytes !== size)
      throw badArchive(say`${digest} in the archive has ${file.sizeBytes} bytes; its descriptor says ${size}.`)
    this.blobs.set(digest, file.path)
  }

  #parse(digest: Digest, bytes: Uint8Array): ManifestDocument {
    try {
      return readManifestDocument(bytes)
    } catch (cause) {
      throw badArchive(say`${digest} in the archive is no manifest of an image.`, cause)
    }
  }
}

/**
 * What an OCI image layout holds: `oci-archive` of skopeo and podman, a layout of umoci in a tar, and what docker saves
 * since version 25. https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 * Throws AppError `invalid-request` where something is missing or is not what its descriptor says.
 */
export async function planLayout(staging: Staging): Promise<ImportPlan> {
  const { manifests } = await readIndexJson(staging)
  const reader = new LayoutReader(staging)
  const images: PlannedImage[] = []
  for (const entry of manifests as readonly WireDescriptor[]) {
    const { mediaType, digest, size } = entry
    if (!(await reader.manifest(entry, 0))) throw badArchive(say`The archive lacks ${digest}, which it lists.`)
    images.push({ descriptor: { mediaType, digest, size }, tag: tagIn(tagOf(entry)) })
  }
  if (images.length === 0) throw badArchive(say`The archive lists no image.`)
  return { blobs: reader.blobs, images }
}
