import { type Distribution, type PackageEcosystem, type PackageRow, packageEcosystems } from '#lib/contract/packages'
import { isSentence, type Sentence, type SentenceValue, say } from '#lib/messages/say'
import { assertInside } from './byte-range.ts'
import { maxLicenceLength, maxLicences, maxNameLength, type PackageLimits } from './limits.ts'
import type { UntoldRemark } from './package-listing.ts'
import type { FoundFile, PackageSource } from './package-source.ts'
import { ReadProblem } from './read-problem.ts'
import type { FileScan, PackageFact } from './reader.ts'

const cut = (text: string) => (text.length > maxNameLength ? `${text.slice(0, maxNameLength)}…` : text)

/** What a sentence quotes may be the file's own text, and as long as that likes. */
const cutSentence = ({ template, values }: Sentence): Sentence => ({ template, values: values.map(cutValue) })

function cutValue(value: SentenceValue): SentenceValue {
  if (typeof value === 'string') return cut(value)
  if (typeof value === 'number') return value
  return isSentence(value) ? cutSentence(value) : value.map(cut)
}

const optional = <K extends string>(key: K, text: string | undefined) =>
  (text === undefined || text === '' ? {} : { [key]: cut(text) }) as { readonly [key in K]?: string }

/** Statements as they are, without repetitions; of a whole licence's text only its beginning. */
function licenceTexts(given: PackageFact['licences'] = []): string[] {
  const texts = given.flatMap(text => (text?.trim() ? [text.trim().slice(0, maxLicenceLength)] : []))
  return [...new Set(texts)].slice(0, maxLicences)
}

function toRow(ecosystem: PackageEcosystem, { path, layer }: FoundFile, fact: PackageFact): PackageRow {
  return {
    ecosystem,
    name: cut(fact.name),
    ...optional('version', fact.version),
    ...optional('architecture', fact.architecture),
    licences: licenceTexts(fact.licences),
    ...(fact.source?.name && { source: { name: cut(fact.source.name), ...optional('version', fact.source.version) } }),
    ...(fact.purl !== undefined && { purl: fact.purl }),
    path,
    ...optional('inside', fact.inside),
    ...(fact.fileList !== undefined && { fileList: fact.fileList }),
    ...(layer && { layer }),
  }
}

// Order of code units, the same in every language and on every machine.
const compareText = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)

const compareRows = (a: PackageRow, b: PackageRow) =>
  packageEcosystems.indexOf(a.ecosystem) - packageEcosystems.indexOf(b.ecosystem) ||
  compareText(a.name, b.name) ||
  compareText(a.version, b.version) ||
  compareText(a.path, b.path) ||
  compareText(a.inside, b.inside)

/** What one listing has found and spent so far. */
export class Listing {
  readonly #source: PackageSource
  readonly #limits: PackageLimits
  readonly #signal: AbortSignal
  readonly #besides: ReadonlyMap<string, FoundFile>
  readonly #rows: PackageRow[] = []
  readonly #remarks: UntoldRemark[] = []
  #spentBytes = 0
  distribution: Distribution | undefined

  constructor(
    source: PackageSource,
    limits: PackageLimits,
    signal: AbortSignal,
    besides: ReadonlyMap<string, FoundFile>,
  ) {
    this.#source = source
    this.#limits = limits
    this.#signal = signal
    this.#besides = besides
  }

  get rows(): PackageRow[] {
    return this.#rows.toSorted(compareRows)
  }

  get remarks(): UntoldRemark[] {
    return this.#remarks
  }

  /** Remarks beyond the limit are dropped: the first ones say enough. */
  remark(remark: UntoldRemark): void {
    if (this.#remarks.length < this.#limits.maxRemarks)
      this.#remarks.push({ ...remark, detail: cutSentence(remark.detail) })
  }

  scan(ecosystem: PackageEcosystem, file: FoundFile): FileScan {
    return {
      file,
      signal: this.#signal,
      distribution: this.distribution,
      bytes: maxBytes => this.#whole(file, maxBytes),
      range: () => ({
        sizeBytes: file.sizeBytes,
        read: (offset, length) => this.#part(file, offset, length),
      }),
      besides: path => this.#besides.get(path),
      prefix: (other, maxBytes) => this.#part(other, 0, Math.min(maxBytes, other.sizeBytes)),
      spend: bytes => this.#spend(bytes),
      add: fact => this.#add(toRow(ecosystem, file, fact)),
      remark: (reason, detail, inside) =>
        this.remark({ ecosystem, reason, path: file.path, ...optional('inside', inside), detail }),
    }
  }

  #add(row: PackageRow) {
    if (this.#rows.length >= this.#limits.maxPackages)
      throw new ReadProblem('limit', say`There are more than ${this.#limits.maxPackages} packages.`)
    if (row.name !== '') this.#rows.push(row)
  }

  #spend(bytes: number) {
    this.#spentBytes += bytes
    if (this.#spentBytes > this.#limits.maxBytes)
      throw new ReadProblem('limit', say`More than ${this.#limits.maxBytes} bytes would have to be read.`)
  }

  async #whole(file: FoundFile, maxBytes: number): Promise<Uint8Array> {
    if (file.sizeBytes > maxBytes)
      throw new ReadProblem('too-large', say`The file has ${file.sizeBytes} bytes; at most ${maxBytes} are read.`)
    return this.#part(file, 0, file.sizeBytes)
  }

  async #part(file: FoundFile, offset: number, length: number): Promise<Uint8Array> {
    assertInside(offset, length, file.sizeBytes)
    this.#spend(length)
    const bytes = await this.#source.read(file.path, this.#signal, length, offset)
    if (bytes.byteLength !== length)
      throw new ReadProblem('unread', say`${bytes.byteLength} of ${length} bytes came back.`)
    return bytes
  }
}
