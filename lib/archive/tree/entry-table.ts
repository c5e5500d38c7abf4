import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { type Columns, unpackColumns } from './columns.ts'
import { type EntryDetail, entryFormat, type NodeType, nodeTypes, type Owner, rowFlags } from './entry-format.ts'
import { bytesOfText, textOfBytes } from './path-text.ts'
import { contentTagBytes } from './tag-column.ts'
import type { TextColumns } from './text-columns.ts'

/** One row of the table as an object. Texts are as in `textOfBytes`. */
export interface LayerEntry extends Owner, EntryDetail {
  readonly row: number
  readonly path: string
  readonly type: NodeType
  readonly mode: number
  readonly sizeBytes: number
  readonly modifiedAt: number
  readonly linkTarget: string | undefined
  /** In the uncompressed archive; undefined where there is no entry (implied directories) or no archive (TOCs). */
  readonly headerOffset: number | undefined
  readonly dataOffset: number | undefined
  readonly storedBytes: number
  readonly crc32: number | undefined
  readonly isImplied: boolean
  readonly hidesLower: boolean
}

/**
 * The entries of one layer: columns of numbers and texts in one buffer, made by EntryTableBuilder. Loading it makes no
 * object for each entry and copies nothing, so a million entries load in milliseconds. Post `bytes` to another thread
 * with `bytes.buffer` in the transfer list and read it there with `fromBytes`.
 */
export class EntryTable {
  static readonly root = 0

  /** The table as it is stored and transferred. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Rows: entries, implied directories and the root. */
  readonly count: number
  readonly columns: Columns<typeof entryFormat.shape>

  private constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes
    this.columns = unpackColumns(entryFormat, bytes)
    this.count = this.columns.parent.length
    this.#check()
  }

  /** Throws AppError `malformed` for bytes that are no table of this version. */
  static fromBytes(bytes: Uint8Array<ArrayBuffer>): EntryTable {
    return new EntryTable(bytes)
  }

  /** Of all rows, for walks that compare many. */
  get names(): TextColumns {
    return { bytes: this.columns.names, starts: this.columns.nameStarts }
  }

  type(row: number): NodeType {
    return nodeTypes[this.columns.type[row] as number] as NodeType
  }

  has(row: number, flag: keyof typeof rowFlags): boolean {
    return ((this.columns.flags[row] as number) & rowFlags[flag]) !== 0
  }

  /** Bytes of the last part of the path; of refused rows, of all of it. */
  nameBytes(row: number): Uint8Array {
    return this.#text('names', 'nameStarts', row)
  }

  name(row: number): string {
    return textOfBytes(this.nameBytes(row))
  }

  /** Without a leading slash; empty for the root. */
  path(row: number): string {
    const parts: string[] = []
    for (let at = row; at !== EntryTable.root; at = this.columns.parent[at] as number) parts.push(this.name(at))
    return parts.reverse().join('/')
  }

  /** Rows of a directory's entries, sorted by the bytes of their names. Whiteouts are among them. */
  children(row: number): Uint32Array {
    const { childStarts, children } = this.columns
    return children.subarray(childStarts[row], childStarts[row + 1])
  }

  child(row: number, name: Uint8Array): number | undefined {
    const list = this.children(row)
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (Buffer.compare(this.nameBytes(list[middle] as number), name) < 0) low = middle + 1
      else high = middle
    }
    const found = list[low]
    return found !== undefined && Buffer.compare(this.nameBytes(found), name) === 0 ? found : undefined
  }

  /** The row of a path in this layer; links are not followed. */
  find(path: string): number | undefined {
    let row: number | undefined = EntryTable.root
    for (const part of path.split('/')) {
      if (part === '') continue
      row = this.child(row, bytesOfText(part))
      if (row === undefined) return undefined
    }
    return row
  }

  /** Entries that a later one of the same layer replaced, and entries whose names have no place in the tree. */
  outside(flag: 'superseded' | 'refused'): readonly number[] {
    const rows: number[] = []
    for (let row = 1; row < this.count; row++) {
      if (this.has(row, flag) && this.type(row) !== 'whiteout') rows.push(row)
    }
    return rows
  }

  linkBytes(row: number): Uint8Array | undefined {
    const id = this.columns.link[row] as number
    return id === 0 ? undefined : this.#text('links', 'linkStarts', id - 1)
  }

  owner(row: number): Owner {
    return JSON.parse(textOfBytes(this.#text('owners', 'ownerStarts', this.columns.owner[row] as number)))
  }

  detail(row: number): EntryDetail {
    const id = this.columns.detail[row] as number
    return id === 0 ? {} : JSON.parse(textOfBytes(this.#text('details', 'detailStarts', id - 1)))
  }

  /**
   * What tells a file's stored bytes from others’: equal tags of one store's tables mean equal bytes. Undefined where the
   * bytes were not seen.
   */
  contentTag(row: number): Uint8Array | undefined {
    const { contentTags } = this.columns
    if (contentTags.length === 0 || !this.has(row, 'hasChecksums')) return undefined
    return contentTags.subarray(row * contentTagBytes, (row + 1) * contentTagBytes)
  }

  entry(row: number): LayerEntry {
    const { mode, sizeBytes, modifiedAt, headerOffset, dataOffset, crc32 } = this.columns
    const link = this.linkBytes(row)
    const size = sizeBytes[row] as number
    return {
      storedBytes: size,
      ...this.owner(row),
      ...this.detail(row),
      row,
      path: this.path(row),
      type: this.type(row),
      mode: mode[row] as number,
      sizeBytes: size,
      modifiedAt: modifiedAt[row] as number,
      linkTarget: link && textOfBytes(link),
      headerOffset: known(headerOffset[row]),
      dataOffset: known(dataOffset[row]),
      crc32: this.has(row, 'hasChecksums') ? crc32[row] : undefined,
      isImplied: this.has(row, 'implied'),
      hidesLower: this.has(row, 'hidesLower'),
    }
  }

  #text(bytes: 'names' | 'links' | 'details' | 'owners', starts: TextStarts, index: number): Uint8Array {
    return this.columns[bytes].subarray(this.columns[starts][index], this.columns[starts][index + 1])
  }

  /** What is read from disk may be damaged: rows and texts must stay inside the table, and parents come before what is in them. */
  #check(): void {
    const { parent, children, childStarts, type, nameStarts, names, contentTags } = this.columns
    const isValid =
      this.count > 0 &&
      childStarts.length === this.count + 1 &&
      nameStarts.length === this.count + 1 &&
      childStarts[this.count] === children.length &&
      nameStarts[this.count] === names.length &&
      [0, this.count * contentTagBytes].includes(contentTags.length) &&
      comeFirst(parent) &&
      areWithin(children, 1, this.count) &&
      areWithin(type, 0, nodeTypes.length)
    if (isValid) return
    throw new AppError('malformed', say`The stored list of a layer’s files is damaged.`, {
      hint: say`It is built again from the layer; nothing has to be done.`,
    })
  }
}

// Loops, because a function called for each of a million rows takes many times as long.

/** Whether each row's parent comes before it. */
function comeFirst(parent: Uint32Array): boolean {
  for (let row = 1; row < parent.length; row++) if ((parent[row] as number) >= row) return false
  return true
}

function areWithin(values: Uint32Array | Uint8Array, least: number, end: number): boolean {
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number
    if (value < least || value >= end) return false
  }
  return true
}

type TextStarts = 'nameStarts' | 'linkStarts' | 'detailStarts' | 'ownerStarts'

const known = (offset: number | undefined) => (offset === undefined || offset < 0 ? undefined : offset)
