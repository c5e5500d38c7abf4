import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { type Digest, parseDigest } from '#lib/oci/digest/digest'
import { DistributionError } from '../distribution-error.ts'
import { isIndexType } from '../media-types.ts'
import {
  adoptBlob,
  adoptVerifiedBlob,
  blobPath,
  blobSize,
  isMissing,
  linkBlob,
  streamBlob,
  writeBlob,
} from './blob-files.ts'
import type { WireDescriptor } from './descriptor.ts'
import { readIndex, writeIndex } from './index-file.ts'
import { withLock } from './keyed-lock.ts'
import {
  emptyIndex,
  findTag,
  type LayoutIndex,
  tagsOf,
  withManifest,
  withoutManifest,
  withoutTag,
} from './layout-index.ts'
import { readManifestDocument, requiredBlobs } from './manifest-document.ts'

/** How deep indexes inside indexes are followed to find a manifest that `index.json` does not list itself. */
const maxIndexDepth = 4

export interface PushedManifest {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly tag?: string
  /** Digest the client pushed to; computed with sha256 when absent. */
  readonly digest?: Digest
}

/** One repository: an OCI image layout in its own directory, readable as `oci:<directory>:<tag>` by skopeo and umoci. */
export class RepositoryLayout {
  readonly name: string
  readonly directory: string
  readonly #incoming: string

  constructor(name: string, directory: string, incoming: string) {
    this.name = name
    this.directory = directory
    this.#incoming = incoming
  }

  async index(): Promise<LayoutIndex> {
    return (await readIndex(this.directory)) ?? emptyIndex
  }

  async tags(): Promise<readonly string[]> {
    return tagsOf(await this.index())
  }

  /** Descriptor of a manifest by tag or digest; undefined when the repository has none. */
  async resolve(
    reference: { readonly tag: string } | { readonly digest: Digest },
  ): Promise<WireDescriptor | undefined> {
    const index = await this.index()
    const found = 'tag' in reference ? findTag(index, reference.tag) : await this.#findManifest(index, reference.digest)
    if (!found || (await this.blobSize(found.digest)) === undefined) return undefined
    return { mediaType: found.mediaType, digest: found.digest, size: found.size }
  }

  /** Size in bytes; undefined when the repository does not hold the blob. */
  blobSize(digest: Digest): Promise<number | undefined> {
    return blobSize(this.directory, digest)
  }

  /** A whole blob; only for documents, whose size is bounded. */
  readDocument(digest: Digest): Promise<Uint8Array> {
    return readFile(blobPath(this.directory, digest))
  }

  streamBlob(digest: Digest, range?: { readonly start: number; readonly end: number }) {
    return streamBlob(this.directory, digest, range)
  }

  /** @throws DistributionError DIGEST_INVALID */
  putBlob(digest: Digest, bytes: Uint8Array): Promise<void> {
    return writeBlob(this.directory, digest, bytes, this.#incoming)
  }

  /** Takes over a file below the store's root. @throws DistributionError DIGEST_INVALID */
  adoptBlob(digest: Digest, file: string): Promise<void> {
    return adoptBlob(this.directory, digest, file)
  }

  /**
   * Takes over files below the store's root, whose digests were computed while they were written, and lists manifests
   * among them; all of them appear in one step. Tags move here.
   */
  adoptImages(
    blobs: ReadonlyMap<Digest, string>,
    manifests: readonly { readonly descriptor: WireDescriptor; readonly tag?: string }[],
  ): Promise<boolean> {
    return this.#changeIndex(async index => {
      for (const [digest, file] of blobs)
        if ((await this.blobSize(digest)) === undefined) await adoptVerifiedBlob(this.directory, digest, file)
      return manifests.reduce((all, { descriptor, tag }) => withManifest(all, descriptor, tag), index)
    })
  }

  /** Shares a blob of another repository; false when that one does not hold it. */
  mountBlob(digest: Digest, from: RepositoryLayout): Promise<boolean> {
    return linkBlob(this.directory, digest, from.directory)
  }

  /**
   * Stores a manifest as pushed and lists it, its blobs first having been pushed. A subject or an index's children may be absent.
   * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests
   * @throws DistributionError MANIFEST_INVALID, MANIFEST_BLOB_UNKNOWN, DIGEST_INVALID
   */
  async putManifest({ bytes, mediaType, tag, digest }: PushedManifest): Promise<WireDescriptor> {
    const document = readManifestDocument(bytes)
    const name = digest ?? parseDigest(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
    const descriptor: WireDescriptor = { mediaType, digest: name, size: bytes.byteLength }
    await this.#changeIndex(async index => {
      for (const blob of requiredBlobs(document)) {
        if ((await this.blobSize(blob)) !== undefined) continue
        throw new DistributionError('MANIFEST_BLOB_UNKNOWN', 'blob unknown to registry', { detail: { digest: blob } })
      }
      await this.putBlob(name, bytes)
      return withManifest(index, descriptor, tag)
    })
    return descriptor
  }

  /** Removes a tag and keeps its manifest; false when there is no such tag. */
  deleteTag(tag: string): Promise<boolean> {
    return this.#changeIndex(async index => withoutTag(index, tag))
  }

  /** Removes a manifest with all its tags; false when it is not there. Layers and config stay. */
  deleteManifest(digest: Digest): Promise<boolean> {
    return withLock(this.directory, async () => {
      if (!(await this.resolve({ digest }))) return false
      await writeIndex(this.directory, withoutManifest(await this.index(), digest), this.#incoming)
      // The file goes after its entry: an interruption in between leaves an unreferenced blob, not a dangling entry.
      const { blobs } = await this.#references()
      if (!blobs.has(digest)) await rm(blobPath(this.directory, digest), { force: true })
      return true
    })
  }

  /** Removes a blob that no manifest needs. */
  deleteBlob(digest: Digest): Promise<'deleted' | 'unknown' | 'in-use'> {
    return withLock(this.directory, async () => {
      if ((await this.blobSize(digest)) === undefined) return 'unknown'
      const { blobs, manifests } = await this.#references()
      if (blobs.has(digest) || manifests.has(digest)) return 'in-use'
      await rm(blobPath(this.directory, digest), { force: true })
      return 'deleted'
    })
  }

  /** Applies one change to index.json under the repository's write lock; false when it changed nothing. */
  #changeIndex(change: (index: LayoutIndex) => Promise<LayoutIndex>): Promise<boolean> {
    return withLock(this.directory, async () => {
      const before = await this.index()
      const after = await change(before)
      if (after === before) return false
      await writeIndex(this.directory, after, this.#incoming)
      return true
    })
  }

  /** Other tools list only the top manifest of a copied index, so its children are looked for inside. */
  async #findManifest(index: LayoutIndex, digest: Digest): Promise<WireDescriptor | undefined> {
    const seen = new Set<Digest>()
    let level: readonly WireDescriptor[] = index.manifests as readonly WireDescriptor[]
    for (let depth = 0; depth <= maxIndexDepth && level.length > 0; depth++) {
      const found = level.find(entry => entry.digest === digest)
      if (found) return found
      level = (await Promise.all(level.map(entry => this.#children(entry, seen)))).flat()
    }
    return undefined
  }

  async #children(entry: WireDescriptor, seen: Set<Digest>): Promise<readonly WireDescriptor[]> {
    if (!isIndexType(entry.mediaType) || seen.has(entry.digest)) return []
    seen.add(entry.digest)
    try {
      return (readManifestDocument(await this.readDocument(entry.digest)).manifests ?? []) as readonly WireDescriptor[]
    } catch (error) {
      if (isMissing(error)) return []
      throw error
    }
  }

  /** What the listed manifests need: configs and layers, and the manifests themselves with an index's children. */
  async #references(): Promise<{ readonly blobs: ReadonlySet<Digest>; readonly manifests: ReadonlySet<Digest> }> {
    const blobs = new Set<Digest>()
    const manifests = new Set<Digest>()
    for (const entry of (await this.index()).manifests) {
      manifests.add(entry.digest)
      const document = readManifestDocument(await this.readDocument(entry.digest))
      for (const blob of requiredBlobs(document)) blobs.add(blob)
      for (const child of document.manifests ?? []) manifests.add(child.digest)
    }
    return { blobs, manifests }
  }
}
