/** A piece of JSON text, verbatim. */
export interface JsonPiece {
  readonly kind: 'key' | 'string' | 'value' | 'mark'
  readonly text: string
  /** Strings only: what the literal stands for. */
  readonly value?: string
  /** Strings only: the name of the nearest member it stands under, also through lists. */
  readonly key?: string
}

export type JsonLine = readonly JsonPiece[]

// Strings, numbers and literals, structure, space; then any other character, so that broken documents show too.
const token =
  /(?<string>"[^"\\]*(?:\\.[^"\\]*)*")|(?<value>-?\d[\d.eE+-]*|true|false|null)|(?<open>[{[])|(?<close>[}\]])|(?<colon>:)|(?<comma>,)|(?<space>\s+)|(?<other>.)/gsu

/** The indentation of deeply nested documents stays; otherwise it would outgrow the document. */
const deepestIndent = 20

const isKeyAt = (text: string, end: number) => /^\s*:/.test(text.slice(end, end + 64))

function unquote(literal: string): string {
  try {
    return String(JSON.parse(literal))
  } catch {
    return literal
  }
}

/** Collects pieces into lines; `layOut` decides where lines end when the document itself has only one. */
class LineWriter {
  readonly lines: JsonPiece[][] = [[]]
  readonly #layOut: boolean
  #depth = 0
  /** Whether the last piece was an opening bracket, after which a closing one stays on the line. */
  #opened = false

  constructor(layOut: boolean) {
    this.#layOut = layOut
  }

  add(piece: JsonPiece): void {
    if (this.#opened) this.#breakLine()
    this.lines.at(-1)?.push(piece)
  }

  space(text: string): void {
    if (this.#layOut) return
    const [first = '', ...others] = text.split(/\r?\n/)
    if (first !== '') this.lines.at(-1)?.push({ kind: 'mark', text: first })
    for (const indent of others) this.lines.push(indent === '' ? [] : [{ kind: 'mark', text: indent }])
  }

  mark(text: string, role: 'open' | 'close' | 'colon' | 'comma' | 'other'): void {
    if (role === 'close') this.#depth--
    if (role === 'close' && !this.#opened && this.#layOut) this.#breakLine()
    else if (role !== 'close' && this.#opened) this.#breakLine()
    this.#opened = false
    this.lines.at(-1)?.push({ kind: 'mark', text: role === 'colon' && this.#layOut ? ': ' : text })
    if (role === 'open') this.#depth++
    if (role === 'open' && this.#layOut) this.#opened = true
    if (role === 'comma' && this.#layOut) this.#breakLine()
  }

  #breakLine(): void {
    this.#opened = false
    const indent = '  '.repeat(Math.min(Math.max(this.#depth, 0), deepestIndent))
    this.lines.push(indent === '' ? [] : [{ kind: 'mark', text: indent }])
  }
}

/** The name a value stands under, while reading from bracket to bracket. */
class KeyTrail {
  readonly #keys: (string | undefined)[] = [undefined]

  get current(): string | undefined {
    return this.#keys.at(-1)
  }

  enter(): void {
    this.#keys.push(this.current)
  }

  leave(): void {
    if (this.#keys.length > 1) this.#keys.pop()
  }

  name(key: string): void {
    this.#keys[this.#keys.length - 1] = key
  }
}

function stringPiece(text: string, isKey: boolean, trail: KeyTrail): JsonPiece {
  const value = unquote(text)
  if (isKey) trail.name(value)
  const key = trail.current
  return isKey ? { kind: 'key', text } : { kind: 'string', text, value, ...(key !== undefined && { key }) }
}

/** More lines than any real document of the size that is shown; one of nothing but brackets would bring many more. */
export const maxLines = 10_000

/**
 * JSON text as lines of coloured pieces. Every literal is kept as it is written; the layout too, unless the whole
 * document is one line, which is laid out two spaces a level. Text that is no JSON passes through. At most `maxLines`.
 */
export function jsonLines(text: string): readonly JsonLine[] {
  const writer = new LineWriter(!text.trim().includes('\n'))
  const trail = new KeyTrail()
  for (const match of text.matchAll(token)) {
    if (writer.lines.length >= maxLines) break
    const { string, value, open, close, colon, comma, space } = match.groups ?? {}
    if (string !== undefined) {
      writer.add(stringPiece(string, isKeyAt(text, match.index + string.length), trail))
    } else if (value !== undefined) writer.add({ kind: 'value', text: value })
    else if (space !== undefined) writer.space(space)
    else {
      if (open !== undefined) trail.enter()
      if (close !== undefined) trail.leave()
      writer.mark(match[0], open ? 'open' : close ? 'close' : colon ? 'colon' : comma ? 'comma' : 'other')
    }
  }
  return writer.lines
}
