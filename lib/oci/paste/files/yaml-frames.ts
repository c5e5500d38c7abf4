export interface YamlField {
  readonly text: string
  readonly line: number
  /** Written as a reference to an anchor that the document does not have. */
  readonly unknownAlias?: true
}

/** A mapping that was read to its end. */
export interface YamlMapping {
  /** Keys that lead to it from the root; sequences have none. */
  readonly path: readonly string[]
  /** Its scalar members among the wanted keys. */
  readonly fields: ReadonlyMap<string, YamlField>
}

interface Frame {
  readonly kind: 'mapping' | 'sequence'
  /** Column of a block collection; flow collections have the column of what they are in. */
  readonly indent: number
  /** The member being read. */
  key?: string | undefined
  fields?: Map<string, YamlField>
}

/** The collections that are open at one place of a document. */
export class YamlFrames {
  readonly #frames: Frame[] = []
  readonly #wanted: ReadonlySet<string>
  readonly #onMapping: (mapping: YamlMapping) => void

  constructor(wanted: ReadonlySet<string>, onMapping: (mapping: YamlMapping) => void) {
    this.#wanted = wanted
    this.#onMapping = onMapping
  }

  get depth(): number {
    return this.#frames.length
  }

  get top(): Readonly<Frame> | undefined {
    return this.#frames.at(-1)
  }

  /** Column of the innermost collection; -1 at the root of a document. */
  get indent(): number {
    return this.top?.indent ?? -1
  }

  open(kind: Frame['kind'], indent: number): void {
    this.#frames.push({ kind, indent })
  }

  setKey(key: string | undefined): void {
    const frame = this.#frames.at(-1)
    if (frame?.kind === 'mapping') frame.key = key
  }

  /** The value of the member being read. */
  setScalar(field: YamlField): void {
    const frame = this.#frames.at(-1)
    if (frame?.kind !== 'mapping' || frame.key === undefined || !this.#wanted.has(frame.key)) return
    frame.fields ??= new Map()
    // Of two equal keys the first counts; either is an error in YAML 1.2.
    if (!frame.fields.has(frame.key)) frame.fields.set(frame.key, field)
  }

  close(): void {
    const frame = this.#frames.pop()
    if (frame?.kind !== 'mapping') return
    // Paths are as long as the stack is deep: made only where somebody wants to know.
    if (frame.fields === undefined && this.#frames.length > 2) return
    const path = this.#frames.flatMap(({ key }) => (key === undefined ? [] : [key]))
    this.#onMapping({ path, fields: frame.fields ?? new Map() })
  }

  /** Closes until `depth` are open. */
  closeTo(depth: number): void {
    while (this.#frames.length > depth) this.close()
  }

  /** Closes the block collections that a line at this column is not in. */
  closeDeeperThan(indent: number): void {
    while (this.indent > indent) this.close()
  }
}
