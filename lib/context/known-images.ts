import type { Digest } from '#lib/oci/digest/digest'
import type { Repository } from '#lib/oci/reference/types'

/** An image by the digest of its manifest. */
export interface KnownImage extends Repository {
  readonly digest: Digest
  /** The last tag it was opened by. */
  readonly tag?: string
}

/** Images with one stack of layers. */
export interface KnownStack {
  readonly layerCount: number
  readonly images: readonly KnownImage[]
}

/** Which layers the images have that were opened so far, for one actor. Layers are named by their contents, base first. */
export interface KnownImages {
  see(image: KnownImage, layers: readonly string[]): void
  /** The longest stack that is a beginning of this one, and shorter. @param isWanted which images count */
  builtOn(layers: readonly string[], isWanted: (image: KnownImage) => boolean): KnownStack | undefined
  /** At most `limit` images that begin with all of these layers and have more. */
  usedBy(layers: readonly string[], limit: number, isWanted: (image: KnownImage) => boolean): readonly KnownImage[]
}

/** A layer on the layers below it. */
interface Node {
  readonly key: string
  readonly parent: Node | undefined
  readonly depth: number
  readonly children: Map<string, Node>
  readonly images: Map<string, KnownImage>
}

export interface KnownImageLimits {
  /** Of one actor; those seen longest ago are forgotten. */
  readonly maxImages: number
  /** Of all its images together. */
  readonly maxLayers: number
}

/** Overlay filesystems take no more; an image with more stands on nothing that runs. */
const maxDepth = 128
/** A stack may have more images on it than anybody reads of. */
const maxVisited = 20_000

/** Each login and logout makes another actor of the same reader. */
const maxActors = 4

const usualLimits: KnownImageLimits = { maxImages: 20_000, maxLayers: 200_000 }

const newNode = (key: string, parent?: Node): Node => ({
  ...{ key, parent, depth: parent ? parent.depth + 1 : 0 },
  ...{ children: new Map(), images: new Map() },
})

const idOf = ({ registry, name, digest }: KnownImage) => `${registry}/${name}@${digest}`

/** A trie over the layers of the images that one actor has opened. */
class LayerTrie implements KnownImages {
  readonly #root = newNode('')
  /** The last layer of each image, seen longest ago first. */
  readonly #ends = new Map<string, Node>()
  readonly #limits: KnownImageLimits
  #layerCount = 0

  constructor(limits: KnownImageLimits) {
    this.#limits = limits
  }

  see(image: KnownImage, layers: readonly string[]): void {
    if (layers.length === 0 || layers.length > maxDepth) return
    const id = idOf(image)
    const before = this.#ends.get(id)
    const tag = image.tag ?? before?.images.get(id)?.tag
    this.#forget(id)
    let node = this.#root
    for (const key of layers) {
      const next = node.children.get(key) ?? newNode(key, node)
      node.children.set(key, next)
      node = next
    }
    node.images.set(id, { ...image, ...(tag !== undefined && { tag }) })
    this.#ends.set(id, node)
    this.#layerCount += layers.length
    for (const [oldest] of this.#ends) {
      if (this.#ends.size <= this.#limits.maxImages && this.#layerCount <= this.#limits.maxLayers) return
      this.#forget(oldest)
    }
  }

  builtOn(layers: readonly string[], isWanted: (image: KnownImage) => boolean): KnownStack | undefined {
    let found: KnownStack | undefined
    let node: Node | undefined = this.#root
    for (const key of layers.slice(0, -1)) {
      node = node.children.get(key)
      if (!node) break
      const images = [...node.images.values()].filter(isWanted)
      if (images.length > 0) found = { layerCount: node.depth, images }
    }
    return found
  }

  usedBy(layers: readonly string[], limit: number, isWanted: (image: KnownImage) => boolean): readonly KnownImage[] {
    let end: Node | undefined = this.#root
    for (const key of layers) end = end?.children.get(key)
    if (!end || end === this.#root) return []
    const found: KnownImage[] = []
    const pending = [...end.children.values()]
    for (let visited = 0; visited < maxVisited; visited += 1) {
      const node = pending.pop()
      if (!node) break
      for (const image of node.images.values()) {
        if (!isWanted(image)) continue
        found.push(image)
        if (found.length === limit) return found
      }
      pending.push(...node.children.values())
    }
    return found
  }

  #forget(id: string): void {
    const end = this.#ends.get(id)
    if (!end) return
    this.#ends.delete(id)
    end.images.delete(id)
    this.#layerCount -= end.depth
    for (let node = end; node.parent && node.images.size === 0 && node.children.size === 0; node = node.parent)
      node.parent.children.delete(node.key)
  }
}

/** What all actors have opened; each sees its own only. */
export class KnownImageStore {
  readonly #tries = new Map<string, LayerTrie>()
  readonly #limits: KnownImageLimits

  constructor(limits: Partial<KnownImageLimits> = {}) {
    this.#limits = { ...usualLimits, ...limits }
  }

  view(partition: string): KnownImages {
    const trie = this.#tries.get(partition) ?? new LayerTrie(this.#limits)
    this.#tries.delete(partition)
    this.#tries.set(partition, trie)
    const [oldest] = this.#tries.keys()
    if (this.#tries.size > maxActors && oldest !== undefined) this.#tries.delete(oldest)
    return trie
  }
}
