/** Texts of any bytes, one after another: the one at `index` is from `starts[index]` to `starts[index + 1]`. */
export interface TextColumns {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
}

/** Collects texts. */
export class TextBuilder {
  #bytes = Buffer.alloc(1 << 12)
  #starts = new Uint32Array(1 << 8)
  #count = 0

  get byteLength(): number {
    return this.#starts[this.#count] as number
  }

  /** @returns the index of the text */
  add(text: string, encoding: 'latin1' | 'utf8'): number {
    const start = this.byteLength
    if (start + text.length * 3 > this.#bytes.length) {
      this.#bytes = Buffer.concat([this.#bytes], Math.max(this.#bytes.length * 2, start + text.length * 3))
    }
    if (this.#count + 1 >= this.#starts.length) {
      const longer = new Uint32Array(this.#starts.length * 2)
      longer.set(this.#starts)
      this.#starts = longer
    }
    this.#starts[this.#count + 1] = start + this.#bytes.write(text, start, encoding)
    return this.#count++
  }

  finish(): TextColumns {
    return { bytes: this.#bytes.subarray(0, this.byteLength), starts: this.#starts.subarray(0, this.#count + 1) }
  }
}

/** Collects texts, equal ones once. */
export class InternedTexts {
  readonly #ids = new Map<string, number>()
  readonly #texts: string[] = []
  #byteLength = 0

  get byteLength(): number {
    return this.#byteLength
  }

  /** @returns the index of the text */
  add(text: string): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    this.#ids.set(text, this.#texts.length)
    this.#byteLength += text.length
    return this.#texts.push(text) - 1
  }

  get(index: number): string {
    return this.#texts[index] ?? ''
  }

  finish(): TextColumns {
    const builder = new TextBuilder()
    for (const text of this.#texts) builder.add(text, 'utf8')
    return builder.finish()
  }
}
