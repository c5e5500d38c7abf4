import type { OpenedFile } from './open-file.ts'

const MiB = 1024 ** 2
/** Larger files are read anew for each part that is asked for. */
const maxFileBytes = 64 * MiB
const maxBytes = 128 * MiB

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

/**
 * Files that are read in parts: a compressed layer gives any part only with all of the file before it, so a file that is
 * asked for again is held whole, the ones used last within a budget.
 */
export class RecentContents {
  readonly #asked = new Set<string>()
  readonly #whole = new Map<string, { readonly sizeBytes: number; readonly bytes: Promise<Uint8Array> }>()
  #heldBytes = 0

  /** The bytes from `start` up to and without `end`. Throws what reading the file throws. */
  async read(path: string, file: OpenedFile, start: number, end: number): Promise<Uint8Array> {
    const isAskedAgain = this.#asked.has(path)
    this.#asked.add(path)
    if (!isAskedAgain || file.sizeBytes > maxFileBytes) return collect(file.readRange(start, end))
    return (await this.#hold(path, file)).subarray(start, end)
  }

  #hold(path: string, file: OpenedFile): Promise<Uint8Array> {
    const held = this.#whole.get(path)
    this.#whole.delete(path)
    const { bytes } = held ?? { bytes: collect(file.read()) }
    this.#whole.set(path, { sizeBytes: file.sizeBytes, bytes })
    if (!held) {
      this.#heldBytes += file.sizeBytes
      this.#makeRoom()
    }
    return bytes
  }

  #makeRoom(): void {
    for (const [path, { sizeBytes }] of this.#whole) {
      if (this.#heldBytes <= maxBytes) return
      this.#whole.delete(path)
      this.#heldBytes -= sizeBytes
    }
  }
}
