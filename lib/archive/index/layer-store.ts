import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Digest, digestAlgorithm, digestHex } from '#lib/oci/digest/digest'
import { type ContentKey, openContentKey } from './content-key.ts'
import { type LayerIndex, loadLayerIndex, packLayerIndex, type RecordedLayer } from './layer-index-file.ts'
import { type TocIndex, unpackTocIndex } from './toc-index.ts'
import { windowsOnDisk } from './window-bytes.ts'

export interface LayerStoreOptions {
  /** A directory of its own. */
  readonly folder: string
  /** Of all indexes and chunks together; what has not been used for longest goes first. */
  readonly budgetBytes: number
}

type Kind = 'index' | 'chunks' | `toc-${string}`

interface StoredFile {
  readonly name: string
  readonly sizeBytes: number
  readonly usedAtMs: number
}

const contentKeyName = 'content-key'
const incomingPrefix = 'incoming-'
/** A temporary file as old as this belongs to a process that has ended. */
const abandonedAfterMs = 24 * 60 * 60_000

/**
 * Indexes of layers on disk, by digest. It is a cache: a file that is missing, damaged or of another version is as if
 * it had never been. Files appear under their names in one step, and several processes may use one folder.
 */
export class LayerStore {
  readonly #options: LayerStoreOptions
  #ready: Promise<void> | undefined
  #contentKey: Promise<ContentKey> | undefined

  constructor(options: LayerStoreOptions) {
    this.#options = options
  }

  /** Marks it as used now. */
  async load(digest: Digest): Promise<LayerIndex | undefined> {
    const path = this.#path(digest, 'index')
    try {
      const index = await loadLayerIndex(path)
      if (index.facts.digest !== digest) throw new Error('The index of another layer lies here.')
      if (index.facts.contentKeyId !== (await this.contentKey()).id) throw new Error('Its files are not comparable.')
      await this.#touch(path)
      return index
    } catch {
      await this.remove(digest)
      return undefined
    }
  }

  /** Keeps chunks that were written to a path that `incomingPath` gave, if there are any. Throws where it cannot. */
  async saveChunks(digest: Digest, incoming: string): Promise<void> {
    await rename(incoming, this.chunksPath(digest)).catch(ignoreMissing)
  }

  /**
   * Keeps an index. Throws where it cannot be kept; the index is merely built again next time then.
   * @returns the index, whose windows stay on the disk
   */
  async save(digest: Digest, layer: RecordedLayer): Promise<LayerIndex> {
    const path = this.#path(digest, 'index')
    try {
      const { file, windowsAt } = await packLayerIndex(layer)
      await this.#place(path, file)
      await this.#evict()
      const { windows: _, ...tables } = layer
      return { ...tables, readWindows: windowsOnDisk(path, windowsAt) }
    } catch (error) {
      await this.remove(digest)
      throw error
    }
  }

  /** A table of contents, by the key of who named it. */
  async loadToc(digest: Digest, key: string): Promise<TocIndex | undefined> {
    const path = this.#path(digest, `toc-${key}`)
    try {
      const index = unpackTocIndex(await readFile(path))
      if (index.facts.digest !== digest || index.facts.key !== key) throw new Error('Another table lies here.')
      await this.#touch(path)
      return index
    } catch {
      await this.removeToc(digest, key)
      return undefined
    }
  }

  async saveToc(digest: Digest, key: string, file: Uint8Array): Promise<void> {
    await this.#place(this.#path(digest, `toc-${key}`), file)
    await this.#evict()
  }

  async removeToc(digest: Digest, key: string): Promise<void> {
    await rm(this.#path(digest, `toc-${key}`), { force: true })
  }

  async remove(digest: Digest): Promise<void> {
    await rm(this.#path(digest, 'index'), { force: true })
    await rm(this.chunksPath(digest), { force: true })
  }

  /** What the files of its layers are tagged with. */
  contentKey(): Promise<ContentKey> {
    this.#contentKey ??= this.incomingPath().then(temporary => openContentKey(this.#at(contentKeyName), temporary))
    return this.#contentKey
  }

  /** For a file that is being written. */
  async incomingPath(): Promise<string> {
    this.#ready ??= this.#prepare()
    await this.#ready
    return join(this.#options.folder, `${incomingPrefix}${randomUUID()}`)
  }

  /** Removes a file that was not kept, if there is one. */
  async discard(incoming: string): Promise<void> {
    await rm(incoming, { force: true })
  }

  chunksPath(digest: Digest): string {
    return this.#path(digest, 'chunks')
  }

  /** What all indexes and chunks take on the disk now. */
  async usedBytes(): Promise<number> {
    await this.incomingPath()
    return (await this.#list()).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  }

  /** More than this is never kept for one layer. */
  get maxChunksBytes(): number {
    return Math.floor(this.#options.budgetBytes / 2)
  }

  #path(digest: Digest, kind: Kind): string {
    return join(this.#options.folder, `${digestAlgorithm(digest)}-${digestHex(digest)}.${kind}`)
  }

  async #place(path: string, file: Uint8Array): Promise<void> {
    const temporary = await this.incomingPath()
    await writeFile(temporary, file)
    await rename(temporary, path)
  }

  async #prepare(): Promise<void> {
    await mkdir(this.#options.folder, { recursive: true, mode: 0o700 })
    const oldest = Date.now() - abandonedAfterMs
    for (const { name, usedAtMs } of await this.#list())
      if (name.startsWith(incomingPrefix) && usedAtMs < oldest) await rm(this.#at(name), { force: true })
  }

  async #list(): Promise<readonly StoredFile[]> {
    const names = (await readdir(this.#options.folder)).filter(name => name !== contentKeyName)
    const files = names.map(async (name): Promise<StoredFile[]> => {
      const found = await stat(this.#at(name)).catch(ignoreMissing)
      return found ? [{ name, sizeBytes: found.size, usedAtMs: found.mtimeMs }] : []
    })
    return (await Promise.all(files)).flat()
  }

  async #touch(path: string): Promise<void> {
    const now = new Date()
    await utimes(path, now, now).catch(ignoreMissing)
  }

  /** Removes what has not been used for longest, an index together with its chunks, until the rest fits. */
  async #evict(): Promise<void> {
    const files = (await this.#list()).filter(({ name }) => !name.startsWith(incomingPrefix))
    let total = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    const layers = Map.groupBy(files, ({ name }) => name.slice(0, name.lastIndexOf('.')))
    const usedAt = (group: readonly StoredFile[]) => Math.max(...group.map(({ usedAtMs }) => usedAtMs))
    for (const group of [...layers.values()].sort((a, b) => usedAt(a) - usedAt(b))) {
      if (total <= this.#options.budgetBytes) return
      for (const { name, sizeBytes } of group) {
        await rm(this.#at(name), { force: true })
        total -= sizeBytes
      }
    }
  }

  #at(name: string): string {
    return join(this.#options.folder, name)
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
