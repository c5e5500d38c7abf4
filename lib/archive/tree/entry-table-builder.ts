import { say } from '#lib/messages/say'
import { oversizedTar } from '../tar/malformed-tar.ts'
import type { TarEntry } from '../tar/types.ts'
import { packColumns } from './columns.ts'
import {
  type EntryAmbiguity,
  type EntryDetail,
  entryFormat,
  type NodeType,
  nodeTypes,
  type Owner,
  rowFlags,
} from './entry-format.ts'
import { EntryTable } from './entry-table.ts'
import { GrowingColumns } from './growing-columns.ts'
import { isRefused, normalisePath } from './normalise-path.ts'
import { rowShape } from './row-shape.ts'
import { sortChildren } from './sort-children.ts'
import { TagColumn } from './tag-column.ts'
import { InternedTexts, TextBuilder } from './text-columns.ts'
import { readMarker } from './whiteout.ts'

/** Of names, link targets and details together: what a hostile archive may make us hold. */
const maxTextBytes = 256 * 1024 ** 2
const codes = new Map<NodeType, number>(nodeTypes.map((type, code) => [type, code]))
const root: Owner = { uid: 0, gid: 0, userName: '', groupName: '' }
/** The JSON of an owner, written by hand as far as it can be: it is made for each entry. */
const ownerText = ({ uid, gid, userName, groupName }: Owner) =>
  `{"uid":${uid},"gid":${gid},"userName":${JSON.stringify(userName)},"groupName":${JSON.stringify(groupName)}}`
const directoryCode = codes.get('directory') as number

/** Puts the entries of one layer, in their order, into a table. */
export class EntryTableBuilder {
  readonly #rows = new GrowingColumns(rowShape)
  readonly #contentTags = new TagColumn()
  readonly #names = new TextBuilder()
  readonly #links = new TextBuilder()
  readonly #details = new InternedTexts()
  readonly #owners = new InternedTexts()
  /** Rows of directories by their path in latin1. */
  readonly #directories = new Map<string, number>()
  #lastDirectory = ''
  #lastDirectoryRow = 0
  #sequence = 0

  constructor() {
    this.#directories.set('', this.#addDirectory('', 0))
  }

  /**
   * The row is the entry's for good: use it for `setChecksums`. Throws AppError `too-large` when names take too much memory.
   * @returns the row
   */
  add(entry: TarEntry): number {
    this.#sequence++
    const name = toBuffer(entry.name).toString('latin1')
    const { path, issue } = normalisePath(name)
    const ambiguities: readonly EntryAmbiguity[] = issue ? [...entry.ambiguities, issue] : entry.ambiguities
    if (isRefused(issue)) return this.#refuse(path, entry, ambiguities)
    const slash = path.lastIndexOf('/')
    const base = path.slice(slash + 1)
    const marker = readMarker(base)
    if (marker?.kind === 'bad') return this.#refuse(path, entry, [...ambiguities, 'bad-whiteout'])
    if (entry.type === 'directory' && !marker) return this.#addExplicit(path, base, entry, ambiguities)
    if (path === '') return this.#refuse(name, entry, ambiguities)
    const parent = this.#directory(slash < 0 ? '' : path.slice(0, slash))
    const row = this.#addRow(marker?.kind === 'whiteout' ? marker.name : base, parent)
    this.#fill(row, entry, ambiguities)
    if (marker) this.#mark(row, parent, marker.kind)
    return row
  }

  /** Records the CRC-32 and the tag of the contents as stored (sparse files: without their holes). */
  setChecksums(row: number, crc32: number, tag: Uint8Array): void {
    this.#rows.columns.crc32[row] = crc32
    this.#contentTags.set(row, tag)
    this.#set(row, rowFlags.hasChecksums)
  }

  /** The builder must not be used afterwards. */
  finish(): EntryTable {
    const names = this.#names.finish()
    const links = this.#links.finish()
    const { sequence, ...rows } = this.#rows.finish()
    const children = sortChildren({ ...rows, sequence }, names, (row, ambiguity) => this.#addAmbiguity(row, ambiguity))
    const details = this.#details.finish()
    const owners = this.#owners.finish()
    const packed = packColumns(entryFormat, {
      ...rows,
      ...children,
      nameStarts: names.starts,
      names: names.bytes,
      linkStarts: links.starts,
      links: links.bytes,
      detailStarts: details.starts,
      details: details.bytes,
      ownerStarts: owners.starts,
      owners: owners.bytes,
      contentTags: this.#contentTags.finish(rows.parent.length),
    })
    return EntryTable.fromBytes(packed)
  }

  /** @returns index plus one, 0 for nothing */
  #addDetail(detail: EntryDetail | undefined): number {
    return detail ? this.#details.add(JSON.stringify(detail)) + 1 : 0
  }

  #addAmbiguity(row: number, ambiguity: EntryAmbiguity): void {
    const column = this.#rows.columns.detail
    const id = column[row] as number
    const detail: EntryDetail = id === 0 ? {} : JSON.parse(this.#details.get(id - 1))
    column[row] = this.#addDetail({ ...detail, ambiguities: [...(detail.ambiguities ?? []), ambiguity] })
  }

  #addRow(name: string, parent: number): number {
    const row = this.#rows.addRow()
    this.#names.add(name, 'latin1')
    const namesBytes = this.#names.byteLength + this.#links.byteLength
    if (namesBytes + this.#details.byteLength + this.#owners.byteLength > maxTextBytes) {
      throw oversizedTar(say`The names in the layer take too much memory.`)
    }
    this.#rows.columns.parent[row] = parent
    return row
  }

  #addDirectory(name: string, parent: number): number {
    const row = this.#addRow(name, parent)
    const { columns } = this.#rows
    columns.type[row] = directoryCode
    columns.flags[row] = rowFlags.implied
    columns.mode[row] = 0o755
    columns.headerOffset[row] = -1
    columns.dataOffset[row] = -1
    columns.owner[row] = this.#owners.add(ownerText(root))
    columns.sequence[row] = this.#sequence
    return row
  }

  /** The row of a directory, made where nothing was said of it yet. */
  #directory(path: string): number {
    if (path === this.#lastDirectory) return this.#lastDirectoryRow
    let row = this.#directories.get(path)
    if (row === undefined) {
      const slash = path.lastIndexOf('/')
      row = this.#addDirectory(path.slice(slash + 1), this.#directory(slash < 0 ? '' : path.slice(0, slash)))
      this.#directories.set(path, row)
    }
    this.#lastDirectory = path
    this.#lastDirectoryRow = row
    return row
  }

  /** What a directory's entry said before another one says it again. */
  #keepEarlier(row: number, name: string): void {
    const earlier = this.#addRow(name, this.#rows.columns.parent[row] as number)
    this.#rows.copyRow(row, earlier)
    this.#set(earlier, rowFlags.superseded)
  }

  #addExplicit(path: string, name: string, entry: TarEntry, ambiguities: readonly EntryAmbiguity[]): number {
    const row = this.#directory(path)
    const isImplied = ((this.#rows.columns.flags[row] as number) & rowFlags.implied) !== 0
    if (!isImplied) this.#keepEarlier(row, name)
    return this.#fill(row, entry, isImplied ? ambiguities : [...ambiguities, 'repeated-path'])
  }

  /** Kept with its whole name, outside the tree. */
  #refuse(name: string, entry: TarEntry, ambiguities: readonly EntryAmbiguity[]): number {
    const row = this.#fill(this.#addRow(name, 0), entry, ambiguities)
    this.#set(row, rowFlags.refused)
    return row
  }

  #mark(row: number, parent: number, kind: 'whiteout' | 'opaque'): void {
    this.#rows.columns.type[row] = codes.get('whiteout') as number
    if (kind === 'whiteout') return
    // The marker itself is no entry of the tree.
    this.#set(row, rowFlags.superseded)
    this.#set(parent, rowFlags.hidesLower)
  }

  #fill(row: number, entry: TarEntry, ambiguities: readonly EntryAmbiguity[]): number {
    const { columns } = this.#rows
    const kept = (columns.flags[row] as number) & rowFlags.hidesLower
    columns.flags[row] = kept
    columns.type[row] = codes.get(entry.type) as number
    columns.mode[row] = entry.mode
    columns.owner[row] = this.#owners.add(ownerText(entry))
    columns.modifiedAt[row] = entry.modifiedAt
    columns.sizeBytes[row] = entry.sizeBytes
    columns.headerOffset[row] = entry.headerOffset
    columns.dataOffset[row] = entry.dataOffset
    columns.sequence[row] = this.#sequence
    columns.crc32[row] = 0
    columns.link[row] = entry.linkTarget
      ? this.#links.add(toBuffer(entry.linkTarget).toString('latin1'), 'latin1') + 1
      : 0
    columns.detail[row] = this.#addDetail(detailOf(entry, ambiguities))
    return row
  }

  #set(row: number, flag: number): void {
    const { flags } = this.#rows.columns
    flags[row] = (flags[row] as number) | flag
  }
}

function detailOf(entry: TarEntry, ambiguities: readonly EntryAmbiguity[]): EntryDetail | undefined {
  const { device, xattrs, sparse, storedBytes } = entry
  if (!device && !xattrs && !sparse && ambiguities.length === 0) return undefined
  return {
    ...(device && { device }),
    ...(xattrs && {
      xattrs: Object.fromEntries([...xattrs].map(([key, value]) => [key, toBuffer(value).toString('base64')])),
    }),
    ...(sparse && { sparse, storedBytes }),
    ...(ambiguities.length > 0 && { ambiguities }),
  }
}

const toBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
