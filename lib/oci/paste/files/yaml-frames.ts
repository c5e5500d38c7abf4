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
  readonly fields: YamlFields
}

/** Scalar members of a mapping among the wanted keys. A plain object: files have a hundred thousand small ones. */
export type YamlFields = Readonly<Partial<Record<string, YamlField>>>

const noFields: YamlFields = {}

interface Frame {
  readonly kind: 'mapping' | 'sequence'
  /** Column of a block collection; flow collections have the column of what they are in. */
  readonly indent: number
  /** The member being read. */
  key: string | undefined
  fields: Record<string, YamlField> | undefined
  /** Keys down to `key`, made when a member asks for them and shared by all that are in it. */
  path: readonly string[] | undefined
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
    this.#frames.push({ kind, indent, key: undefined, fields: undefined, path: undefined })
  }

  setKey(key: string | undefined): void {
    const frame = this.#frames.at(-1)
    if (frame?.kind !== 'mapping') return
    frame.key = key
    frame.path = undefined
  }

  /** The value of the member being read. */
  setScalar(field: YamlField): void {
    const frame = this.#frames.at(-1)
    if (frame?.kind !== 'mapping' || frame.key === undefined || !this.#wanted.has(frame.key)) return
    // Of two equal keys the first counts; either is an error in YAML 1.2.
    frame.fields ??= {}
    frame.fields[frame.key] ??= field
  }

  close(): void {
    const frame = this.#frames.pop()
    if (frame?.kind !== 'mapping') return
    // Paths are as long as the stack is deep: made only where somebody wants to know.
    if (frame.fields === undefined && this.#frames.length > 2) return
    this.#onMapping({ path: this.#path(), fields: frame.fields ?? noFields })
  }

  #path(): readonly string[] {
    const top = this.#frames.at(-1)
    if (!top) return []
    if (top.path) return top.path
    const path: string[] = []
    for (const { key } of this.#frames) if (key !== undefined) path.push(key)
    top.path = path
    return path
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
