import type { TextCursor } from './text-cursor.ts'
import type { YamlFrames } from './yaml-frames.ts'

/** Deeper collections are read for their ends only. */
const maxDepth = 100
/** A document of 1 MiB that says anything has fewer tokens; what comes after so many is left out. */
const maxTokens = 150_000

const blanks = /\s+/y
// A colon inside a plain scalar is followed by something else than a blank or an indicator; a # follows no blank.
const plain = /[^\s,:{}[\]](?:[^\n,:{}[\]#]+|:(?=[^\s,{}[\]])|(?<=\S)#)*/y

/** What a scalar inside a flow collection turned out to be. */
type OnScalar = (text: string, line: number) => void

/**
 * Reads the flow collection (`{…}` or `[…]`) that begins at the cursor, up to its end, and stands behind it.
 * https://yaml.org/spec/1.2.2/#74-flow-collection-styles
 */
export function scanFlow(cursor: TextCursor, frames: YamlFrames, onScalar: OnScalar): void {
  new FlowScanner(cursor, frames, onScalar).scan()
}

class FlowScanner {
  readonly #cursor: TextCursor
  readonly #frames: YamlFrames
  readonly #onScalar: OnScalar
  #depth = 0
  /** A scalar that a colon may still make a key. */
  #pending: { readonly text: string; readonly line: number } | undefined

  constructor(cursor: TextCursor, frames: YamlFrames, onScalar: OnScalar) {
    this.#cursor = cursor
    this.#frames = frames
    this.#onScalar = onScalar
  }

  scan(): void {
    const outside = this.#frames.depth
    const { indent } = this.#frames
    let tokens = 0
    do this.#token(indent)
    while (this.#depth > 0 && !this.#cursor.ended && ++tokens < maxTokens)
    if (tokens >= maxTokens) this.#cursor.at = this.#cursor.text.length
    this.#frames.closeTo(outside)
  }

  #token(indent: number): void {
    const cursor = this.#cursor
    const { char } = cursor
    if (char === '"' || char === "'") this.#pending = { line: cursor.line, text: cursor.quoted() }
    else if (char === '{' || char === '[') {
      if (++this.#depth <= maxDepth) this.#frames.open(char === '{' ? 'mapping' : 'sequence', indent)
      cursor.at++
    } else if (char === '}' || char === ']') {
      this.#endEntry()
      if (this.#depth-- <= maxDepth) this.#frames.close()
      cursor.at++
    } else if (char === ',') {
      this.#endEntry()
      cursor.at++
    } else if (char === ':') {
      if (this.#pending && this.#depth <= maxDepth) this.#frames.setKey(this.#pending.text)
      this.#pending = undefined
      cursor.at++
    } else this.#blankOrPlain()
  }

  #blankOrPlain(): void {
    const cursor = this.#cursor
    blanks.lastIndex = cursor.at
    const end = blanks.test(cursor.text) ? blanks.lastIndex : cursor.at
    if (end > cursor.at) cursor.at = end
    else if (cursor.char === '#') cursor.at = cursor.lineEnd
    else {
      // A plain scalar that goes on over lines is folded with blanks.
      const { text: before, line } = this.#pending ?? { text: '', line: cursor.line }
      this.#pending = { line, text: `${before} ${cursor.take(plain).trimEnd()}`.trimStart() }
    }
  }

  #endEntry(): void {
    if (this.#depth > maxDepth) return
    if (this.#pending) this.#onScalar(this.#pending.text, this.#pending.line)
    this.#pending = undefined
    this.#frames.setKey(undefined)
  }
}
