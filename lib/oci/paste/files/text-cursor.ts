const blanks = /[ \t\r]*/y
const notBlank = /\S*/y
/** More of a quoted scalar is not kept: no reference is that long. */
const longestScalar = 4096

/** A place in a text, and the line it is on. */
export class TextCursor {
  readonly text: string
  at = 0
  #line = 1
  /** The first line break not counted yet. Kept, so that no stretch of the text is searched twice. */
  #nextBreak: number

  constructor(text: string) {
    this.text = text
    this.#nextBreak = text.indexOf('\n')
  }

  /** From 1. Once asked for, the cursor must not go back over a line break. */
  get line(): number {
    for (; this.#nextBreak >= 0 && this.#nextBreak < this.at; this.#line++)
      this.#nextBreak = this.text.indexOf('\n', this.#nextBreak + 1)
    return this.#line
  }

  get ended(): boolean {
    return this.at >= this.text.length
  }

  get char(): string {
    return this.text.charAt(this.at)
  }

  /** Index of the line break that ends this line, or of the end. */
  get lineEnd(): number {
    const end = this.text.indexOf('\n', this.at)
    return end < 0 ? this.text.length : end
  }

  /** What is left of this line. */
  get rest(): string {
    return this.text.slice(this.at, this.lineEnd)
  }

  nextLine(): void {
    this.at = this.lineEnd + 1
  }

  /** What the sticky `pattern` matches here; stands behind it. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const text = pattern.exec(this.text)?.[0] ?? ''
    this.at += text.length
    return text
  }

  /** Stands behind what the sticky `pattern` matches here, without making a text of it. */
  skip(pattern: RegExp): void {
    pattern.lastIndex = this.at
    if (pattern.test(this.text)) this.at = pattern.lastIndex
  }

  /** Skips what is blank on this line. */
  skipBlanks(): void {
    this.skip(blanks)
  }

  word(): string {
    return this.take(notBlank)
  }

  /** Reads the quoted scalar that begins here, over line breaks, and stands behind it. An unclosed one ends the text. */
  quoted(): string {
    const quote = this.char
    const start = this.at + 1
    const end = quote === '"' ? this.#doubleQuoteEnd(start) : this.#singleQuoteEnd(start)
    const raw = this.text.slice(start, Math.min(end, start + longestScalar))
    this.at = end + 1
    return quote === '"' ? unescaped(raw) : raw.replaceAll("''", "'")
  }

  #doubleQuoteEnd(start: number): number {
    for (let end = this.text.indexOf('"', start); end >= 0; end = this.text.indexOf('"', end + 1)) {
      let backslashes = 0
      while (end - backslashes > start && this.text.charAt(end - backslashes - 1) === '\\') backslashes++
      if (backslashes % 2 === 0) return end
    }
    return this.text.length
  }

  #singleQuoteEnd(start: number): number {
    for (let end = this.text.indexOf("'", start); end >= 0; end = this.text.indexOf("'", end + 2))
      if (this.text.charAt(end + 1) !== "'") return end
    return this.text.length
  }
}

/** Escapes that YAML shares with JSON; references hold none of the others. */
function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw
  try {
    return String(JSON.parse(`"${raw}"`))
  } catch {
    return raw
  }
}
