import type { KnownImage } from './known-image.ts'
import type { KeptImage, KnownImagesFile } from './known-images-file.ts'

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
  readonly #onChange: () => void
  #layerCount = 0

  constructor(limits: KnownImageLimits, onChange: () => void) {
    this.#limits = limits
    this.#onChange = onChange
  }

  /** All images, seen longest ago first. */
  list(): readonly KeptImage[] {
    return [...this.#ends].flatMap(([id, end]) => {
      const image = end.images.get(id)
      const layers: string[] = []
      for (let node: Node | undefined = end; node?.parent; node = node.parent) layers.unshift(node.key)
      return image ? [{ image, layers }] : []
    })
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
    this.#onChange()
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

/** What is seen within this time is written together. */
const saveAfterMs = 2_000

export interface KnownImageStoreOptions extends Partial<KnownImageLimits> {
  /** Where images are kept over restarts, for actors of whom that is wanted. */
  readonly file?: KnownImagesFile
  /** Told what keeps the file from being written; nobody else minds. */
  readonly onFailure?: (error: unknown) => void
}

/** What all actors have opened; each sees its own only. */
export class KnownImageStore {
  readonly #tries = new Map<string, LayerTrie>()
  readonly #kept = new Set<string>()
  readonly #limits: KnownImageLimits
  readonly #file: KnownImagesFile | undefined
  readonly #onFailure: (error: unknown) => void
  #waiting: NodeJS.Timeout | undefined

  constructor({ file, onFailure = () => undefined, ...limits }: KnownImageStoreOptions = {}) {
    this.#limits = { ...usualLimits, ...limits }
    this.#file = file
    this.#onFailure = onFailure
  }

  /** @param isKept whether the images of this actor are kept over restarts */
  view(partition: string, isKept = false): KnownImages {
    const trie = this.#tries.get(partition) ?? this.#open(partition, isKept)
    this.#tries.delete(partition)
    this.#tries.set(partition, trie)
    const [oldest] = this.#tries.keys()
    if (this.#tries.size > maxActors && oldest !== undefined) {
      this.#tries.delete(oldest)
      this.#kept.delete(oldest)
    }
    return trie
  }

  /** Writes down at once what is kept. */
  async save(): Promise<void> {
    clearTimeout(this.#waiting)
    this.#waiting = undefined
    const kept = [...this.#tries].filter(([partition]) => this.#kept.has(partition))
    try {
      await this.#file?.save(new Map(kept.map(([partition, trie]) => [partition, trie.list()])))
    } catch (error) {
      this.#onFailure(error)
    }
  }

  #open(partition: string, isKept: boolean): LayerTrie {
    if (!isKept || !this.#file) return new LayerTrie(this.#limits, () => undefined)
    const known = this.#file.of(partition)
    let isReady = false
    const trie = new LayerTrie(this.#limits, () => {
      if (isReady) this.#waiting ??= setTimeout(() => this.save(), saveAfterMs).unref()
    })
    for (const { image, layers } of known) trie.see(image, layers)
    isReady = true
    this.#kept.add(partition)
    return trie
  }
}
