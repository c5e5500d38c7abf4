import type { ReadingProgress } from '#lib/contract/chosen-images'
import type { FilesProgress } from '#lib/inspect/files/open-files'
import type { RunnableImage } from '#lib/inspect/open-image'

/** Adds up how far the layers of many images are read; a layer that several have counts once. */
export class ReadingTally {
  readonly #images: readonly RunnableImage[]
  readonly #sizes: ReadonlyMap<string, number>
  readonly #read = new Map<string, number>()
  readonly #tell: (progress: ReadingProgress) => void
  #imagesRead = 0

  constructor(images: readonly RunnableImage[], tell: (progress: ReadingProgress) => void = () => {}) {
    this.#images = images
    this.#sizes = new Map(
      images.flatMap(({ chosen }) => chosen.manifest.layers.map(layer => [layer.digest, layer.sizeBytes])),
    )
    this.#tell = tell
  }

  /** For `openFiles` of the image. */
  listener(image: RunnableImage): (progress: FilesProgress) => void {
    return ({ layer, readBytes }) => {
      const digest = image.chosen.manifest.layers[layer]?.digest ?? ''
      this.#read.set(digest, Math.max(this.#read.get(digest) ?? 0, readBytes))
      this.#report()
    }
  }

  /** All of the image's layers are known, however that came. */
  done({ chosen }: RunnableImage): void {
    for (const { digest, sizeBytes } of chosen.manifest.layers) this.#read.set(digest, sizeBytes)
    this.#imagesRead += 1
    this.#report()
  }

  #report(): void {
    this.#tell({
      imagesRead: this.#imagesRead,
      imageCount: this.#images.length,
      readBytes: sum(this.#read.values()),
      totalBytes: sum(this.#sizes.values()),
    })
  }
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)
