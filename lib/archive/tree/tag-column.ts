/** Bytes of what tells a file's contents from others’. */
export const contentTagBytes = 16

/** A tag for each row; none for all of them until the first one is set. */
export class TagColumn {
  #bytes = new Uint8Array(0)
  #isEmpty = true

  set(row: number, tag: Uint8Array): void {
    const end = (row + 1) * contentTagBytes
    if (end > this.#bytes.length) this.#bytes = resized(this.#bytes, end * 2)
    this.#bytes.set(tag, end - contentTagBytes)
    this.#isEmpty = false
  }

  /** `contentTagBytes` for each of so many rows, zeros where none was set; nothing where none at all was. */
  finish(rows: number): Uint8Array {
    if (this.#isEmpty) return this.#bytes
    return resized(this.#bytes.subarray(0, rows * contentTagBytes), rows * contentTagBytes)
  }
}

function resized(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(length)
  copy.set(bytes)
  return copy
}
