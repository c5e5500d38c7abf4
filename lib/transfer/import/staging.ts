import { createHash, type Hash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { say } from '#lib/messages/say'
import { type Digest, digestAlgorithm, isDigest, isVerifiable } from '#lib/oci/digest/digest'
import { badArchive } from './import-errors.ts'

/** A file of the archive, on disk under a name of ours, and the digest of its bytes. */
export interface StagedFile {
  readonly path: string
  readonly sizeBytes: number
  readonly digest: Digest
}

/** JSON documents of an archive. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests */
const maxDocumentBytes = 4 * 1024 * 1024
const maxLinks = 8

/** A blob's file is named by its digest, which may be of another algorithm than sha256. */
function algorithmOf(name: string): string {
  const [, algorithm, hex] = /^blobs\/([^/]+)\/([^/]+)$/.exec(name) ?? []
  const digest = `${algorithm}:${hex}`
  return isDigest(digest) && isVerifiable(digest) ? digestAlgorithm(digest) : 'sha256'
}

/** Where a link of an archive leads, by the names alone; undefined for out of it. */
function resolve(from: string, target: string): string | undefined {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/**
 * The files of an archive while it is being imported. They lie in a directory of their own, under numbers: no name of
 * the archive ever becomes one of the disk.
 */
export class Staging {
  readonly #directory: string
  readonly #files = new Map<string, StagedFile>()
  readonly #links = new Map<string, string | undefined>()
  #open:
    | { name: string; path: string; handle: FileHandle; hash: Hash; algorithm: string; sizeBytes: number }
    | undefined

  private constructor(directory: string) {
    this.#directory = directory
  }

  /** @param incoming a directory on the file system of the store; what is left in it is removed at some start */
  static async create(incoming: string): Promise<Staging> {
    const directory = join(incoming, randomUUID())
    await mkdir(directory, { recursive: true, mode: 0o700 })
    return new Staging(directory)
  }

  async begin(name: string): Promise<void> {
    await this.finish()
    this.#assertNew(name)
    const path = join(this.#directory, String(this.#files.size))
    const algorithm = algorithmOf(name)
    const handle = await open(path, 'wx', 0o600)
    this.#open = { name, path, handle, hash: createHash(algorithm), algorithm, sizeBytes: 0 }
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (!this.#open) return
    this.#open.hash.update(bytes)
    this.#open.sizeBytes += bytes.length
    await this.#open.handle.writeFile(bytes)
  }

  /** Ends the file that was begun last. */
  async finish(): Promise<void> {
    if (!this.#open) return
    const { name, path, handle, hash, algorithm, sizeBytes } = this.#open
    this.#open = undefined
    await handle.close()
    this.#files.set(name, { path, sizeBytes, digest: `${algorithm}:${hash.digest('hex')}` as Digest })
  }

  /** Old archives of docker have a layer once, and links to it. */
  link(name: string, target: string, kind: 'symlink' | 'hardlink'): void {
    this.#assertNew(name)
    this.#links.set(name, kind === 'hardlink' ? resolve('', target) : resolve(name, target))
  }

  find(name: string): StagedFile | undefined {
    let at: string | undefined = name
    for (let hops = 0; at !== undefined && hops < maxLinks; hops += 1) {
      const file = this.#files.get(at)
      if (file) return file
      at = this.#links.get(at)
    }
    return undefined
  }

  blob(digest: Digest): StagedFile | undefined {
    return this.find(`blobs/${digest.replace(':', '/')}`)
  }

  /** A path for a file of ours, beside those of the archive. */
  ownPath(name: string): string {
    return join(this.#directory, name)
  }

  /** A document whole. Throws AppError `invalid-request` for one that is too large. */
  async document(name: string, file: StagedFile): Promise<Uint8Array> {
    if (file.sizeBytes <= maxDocumentBytes) return readFile(file.path)
    throw badArchive(say`“${name}” in the archive has more than ${maxDocumentBytes} bytes.`)
  }

  stream({ path }: StagedFile): AsyncIterable<Uint8Array> {
    return createReadStream(path, { highWaterMark: 1 << 18 })
  }

  /** Removes everything that has not been taken over. */
  async discard(): Promise<void> {
    await this.#open?.handle.close()
    this.#open = undefined
    await rm(this.#directory, { recursive: true, force: true })
  }

  /** Which of two a tool takes is its own affair: an archive that has a name twice is no good one. */
  #assertNew(name: string): void {
    if (this.#files.has(name) || this.#links.has(name)) throw badArchive(say`The archive has “${name}” twice.`)
  }
}
