import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { writePrivateFile } from '#lib/credentials/write-private-file'
import { isDigest } from '#lib/oci/digest/digest'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { parseReference } from '#lib/oci/reference/parse-reference'
import type { KnownImage } from './known-image.ts'

export interface KeptImage {
  readonly image: KnownImage
  /** Base first. */
  readonly layers: readonly string[]
}

/** Images of each actor, seen longest ago first. */
export type KeptImages = ReadonlyMap<string, readonly KeptImage[]>

export interface KnownImagesFileLimits {
  /** Of one actor: those seen last. */
  readonly maxImages: number
  /** A longer file is not ours. */
  readonly maxBytes: number
}

const usualLimits: KnownImagesFileLimits = { maxImages: 5_000, maxBytes: 32 << 20 }

const version = 1

/** As JSON: layers are written once, and images name them by their places. */
interface Actor {
  /** What an actor is told apart by is nobody’s business, and is found again by its hash. */
  readonly key: string
  readonly layers: readonly string[]
  readonly images: readonly (readonly [reference: string, layers: readonly number[]])[]
}

const keyOf = (partition: string) => createHash('sha256').update(partition).digest('hex')

function pack(key: string, kept: readonly KeptImage[]): Actor {
  const places = new Map<string, number>()
  const placeOf = (layer: string) => {
    const place = places.get(layer) ?? places.size
    places.set(layer, place)
    return place
  }
  const images = kept.map(({ image, layers }) => [formatCanonical(image), layers.map(placeOf)] as const)
  return { key, layers: [...places.keys()], images }
}

function unpackImage([reference, places]: Actor['images'][number], layers: readonly string[]): KeptImage {
  const { registry, name, tag, digest } = parseReference(reference)
  const found = places.map(place => layers[place])
  if (digest === undefined || !found.every(layer => layer !== undefined && isDigest(layer)))
    throw new Error('No image of layers is kept here.')
  return { image: { registry, name, digest, ...(tag !== undefined && { tag }) }, layers: found as string[] }
}

/** Which images were opened, kept over restarts. It is a cache: what is missing or damaged was never seen. */
export class KnownImagesFile {
  readonly #path: string
  readonly #limits: KnownImagesFileLimits
  /** By hash: what the file had, and what was given since. */
  readonly #actors = new Map<string, Actor>()

  constructor(path: string, limits: Partial<KnownImagesFileLimits> = {}) {
    this.#path = path
    this.#limits = { ...usualLimits, ...limits }
  }

  async load(): Promise<this> {
    try {
      const { size } = await stat(this.#path)
      if (size > this.#limits.maxBytes) return this
      const document = JSON.parse(await readFile(this.#path, 'utf8')) as { version: unknown; actors: readonly Actor[] }
      if (document.version !== version) return this
      for (const actor of document.actors) this.#actors.set(String(actor.key), actor)
    } catch {
      this.#actors.clear()
    }
    return this
  }

  /** Nothing where anything of it is not as it was written. */
  of(partition: string): readonly KeptImage[] {
    const actor = this.#actors.get(keyOf(partition))
    try {
      return actor?.images.map(image => unpackImage(image, actor.layers)) ?? []
    } catch {
      return []
    }
  }

  /** Others than these are let go: their logins are no more. */
  async save(all: KeptImages): Promise<void> {
    const { maxImages } = this.#limits
    this.#actors.clear()
    for (const [partition, kept] of all) {
      const key = keyOf(partition)
      this.#actors.set(key, pack(key, kept.slice(-maxImages)))
    }
    await writePrivateFile(this.#path, `${JSON.stringify({ version, actors: [...this.#actors.values()] })}\n`)
  }
}
