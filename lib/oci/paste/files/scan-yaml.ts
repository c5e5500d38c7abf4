import { scanFlow } from './scan-flow.ts'
import { TextCursor } from './text-cursor.ts'
import { type YamlField, YamlFrames, type YamlMapping } from './yaml-frames.ts'

export interface YamlSink {
  /** Keys whose scalar values are kept. */
  readonly wanted: ReadonlySet<string>
  onMapping(mapping: YamlMapping): void
  onDocumentEnd(): void
}

/**
 * Reads the structure of YAML documents, JSON among them, and hands over each mapping with its wanted members and
 * their lines. It follows block and flow collections, quoted, plain and block scalars, comments and aliases of
 * scalars. It takes time linear in the text, which general parsers do not, and refuses nothing: what is not valid
 * YAML is read as far as its indentation tells. https://yaml.org/spec/1.2.2/
 */
export const scanYaml = (text: string, sink: YamlSink): void => new BlockScanner(text, sink).scan()

/** Templates are no YAML before they are filled in: Helm's `{{ … }}`, Jinja's `{% … %}`. */
const beginsTemplate = (text: string) => text.startsWith('{{') || text.startsWith('{%')

/** Sequences that one line opens inside one another; no document has more than two or three. */
const maxNestedEntries = 100

const indentation = / */y
const isBlankOrEnd = (char: string) => char === '' || char === ' ' || char === '\t' || char === '\r' || char === '\n'

const isDocumentMarker = (text: string, at: number) =>
  (text.startsWith('---', at) || text.startsWith('...', at)) && isBlankOrEnd(text.charAt(at + 3))

class BlockScanner {
  readonly #cursor: TextCursor
  readonly #sink: YamlSink
  readonly #frames: YamlFrames
  readonly #anchors = new Map<string, string>()

  constructor(text: string, sink: YamlSink) {
    this.#cursor = new TextCursor(text)
    this.#sink = sink
    this.#frames = new YamlFrames(sink.wanted, mapping => sink.onMapping(mapping))
  }

  scan(): void {
    while (!this.#cursor.ended) this.#line()
    this.#endDocument()
  }

  #endDocument(): void {
    this.#frames.closeTo(0)
    this.#anchors.clear()
    this.#sink.onDocumentEnd()
  }

  #line(): void {
    const cursor = this.#cursor
    const start = cursor.at
    if (isDocumentMarker(cursor.text, start)) {
      this.#endDocument()
      cursor.at += 3
    }
    cursor.skip(indentation)
    const column = cursor.at - start
    cursor.skipBlanks()
    const isDirective = column === 0 && cursor.char === '%'
    // A line of a template is not part of the structure, wherever it stands.
    const isTemplate = beginsTemplate(cursor.text.slice(cursor.at, cursor.at + 2))
    if (!isDirective && !isTemplate && this.#hasContent()) this.#node(column)
    cursor.nextLine()
  }

  /** Whether more than a comment is left on the line. */
  #hasContent(): boolean {
    const { char } = this.#cursor
    return char !== '' && char !== '\n' && char !== '#'
  }

  /** What begins at this column: entries of sequences, then a member of a mapping or a scalar. */
  #node(column: number): void {
    const cursor = this.#cursor
    this.#frames.closeDeeperThan(column)
    let at = column
    let entries = 0
    while (cursor.char === '-' && isBlankOrEnd(cursor.text.charAt(cursor.at + 1))) {
      const { top } = this.#frames
      // A sequence may stand at the column of the key it belongs to.
      if (top?.kind !== 'sequence' || top.indent !== at) this.#frames.open('sequence', at)
      if (++entries > maxNestedEntries) return
      const dash = cursor.at++
      cursor.skipBlanks()
      at += cursor.at - dash
      if (!this.#hasContent()) return
    }
    const { top } = this.#frames
    // At the column of a sequence anything but a dash belongs to the mapping around it.
    if (top?.kind === 'sequence' && top.indent === at) this.#frames.close()
    this.#memberOrScalar(at)
  }

  #memberOrScalar(column: number): void {
    const cursor = this.#cursor
    this.#skipTag()
    const key = this.#key()
    if (key !== undefined) {
      const { top } = this.#frames
      if (top?.kind !== 'mapping' || top.indent !== column) this.#frames.open('mapping', column)
      this.#frames.setKey(key)
      cursor.skipBlanks()
    }
    if (this.#hasContent()) this.#value()
  }

  /** Reads `key:` and stands behind it; undefined, and nothing read, where the line begins with something else. */
  #key(): string | undefined {
    const cursor = this.#cursor
    const { at, char, lineEnd } = cursor
    if (char === '{' || char === '[') return undefined
    if (char === '"' || char === "'") {
      const text = cursor.quoted()
      cursor.skipBlanks()
      if (cursor.at < lineEnd && cursor.char === ':') {
        cursor.at++
        return text
      }
      cursor.at = at
      return undefined
    }
    const { rest } = cursor
    const end = keyEnd(rest)
    if (end < 0) return undefined
    cursor.at = at + end + 1
    return rest.slice(0, end).trimEnd()
  }

  /** `!tag` says how to read a value; what it is for does not matter here. */
  #skipTag(): void {
    const cursor = this.#cursor
    while (cursor.char === '!') {
      cursor.word()
      cursor.skipBlanks()
    }
  }

  #anchor(): string | undefined {
    const cursor = this.#cursor
    if (cursor.char !== '&') return undefined
    const name = cursor.word().slice(1)
    cursor.skipBlanks()
    return name
  }

  #value(): void {
    const cursor = this.#cursor
    this.#skipTag()
    const anchor = this.#anchor()
    this.#skipTag()
    if (!this.#hasContent()) return
    const { char, line } = cursor
    if (char === '|' || char === '>') this.#scalar(this.#indentedLines().join(' '), line, anchor)
    else if (beginsTemplate(cursor.text.slice(cursor.at, cursor.at + 2))) this.#scalar(this.#plain(), line, anchor)
    else if (char === '{' || char === '[') scanFlow(cursor, this.#frames, (text, at) => this.#scalar(text, at))
    else if (char === '"' || char === "'") this.#scalar(cursor.quoted(), line, anchor)
    else {
      const first = this.#plain()
      this.#scalar([first, ...this.#indentedLines()].join(' '), line, anchor)
    }
  }

  #plain(): string {
    const { rest } = this.#cursor
    const comment = rest.search(/\s#/)
    return (comment < 0 ? rest : rest.slice(0, comment)).trim()
  }

  #scalar(text: string, line: number, anchor?: string): void {
    if (anchor !== undefined) this.#anchors.set(anchor, text)
    const field: YamlField = text.startsWith('*') ? this.#alias(text, line) : { text, line }
    this.#frames.setScalar(field)
  }

  #alias(text: string, line: number): YamlField {
    const known = this.#anchors.get(text.slice(1))
    return known === undefined ? { text, line, unknownAlias: true } : { text: known, line }
  }

  /**
   * Skips the lines of a block scalar, or those that continue a plain one: all deeper than the collection they are in.
   * Answers two of them at most: what has more is no reference.
   */
  #indentedLines(): readonly string[] {
    const cursor = this.#cursor
    const found: string[] = []
    const { indent } = this.#frames
    for (;;) {
      const next = cursor.lineEnd + 1
      indentation.lastIndex = next
      indentation.test(cursor.text)
      const at = indentation.lastIndex
      const char = cursor.text.charAt(at)
      const isBlank = char === '\n' || char === '\r'
      if (next > cursor.text.length || char === '' || (!isBlank && at - next <= indent)) return found
      if (at === next && isDocumentMarker(cursor.text, at)) return found
      cursor.at = next
      if (!isBlank && found.length < 2) found.push(cursor.rest.trim())
    }
  }
}

/** Index of the colon that ends a plain key: before a blank or the end, not inside a comment. */
function keyEnd(line: string): number {
  if (/^[&*|>%@`#]/.test(line)) return -1
  let at = line.indexOf(':')
  while (at >= 0 && !isBlankOrEnd(line.charAt(at + 1))) at = line.indexOf(':', at + 1)
  return /\s#/.test(line.slice(0, Math.max(at, 0))) ? -1 : at
}
