/** What several tasks make at the same time, one after the other, as it comes; ends once it is closed. */
export class LineQueue<Line> {
  readonly #lines: Line[] = []
  #wake = Promise.withResolvers<void>()
  #isClosed = false

  push(line: Line): void {
    this.#lines.push(line)
    this.#wake.resolve()
  }

  close(): void {
    this.#isClosed = true
    this.#wake.resolve()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Line> {
    for (;;) {
      yield* this.#lines.splice(0)
      if (this.#lines.length > 0) continue
      if (this.#isClosed) return
      await this.#wake.promise
      this.#wake = Promise.withResolvers()
    }
  }
}
