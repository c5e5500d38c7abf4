import { say } from '#lib/messages/say'
import type { EntryType } from '../tar/types.ts'
import { entryTypes } from './entry-types.ts'
import { FlatTable } from './flat-buffer.ts'
import { malformedToc } from './malformed-toc.ts'

/** Fields of https://github.com/awslabs/soci-snapshotter/blob/main/ztoc/fbs/ztoc.fbs, numbered as the schema lists them. */
const ztocFields = { version: 0, compressedBytes: 2, toc: 4 } as const
const tocFields = { metadata: 0 } as const
const fileFields = { name: 0, type: 1, uncompressedSize: 3, mode: 5, modified: 10 } as const

/** An entry of the layer as the ztoc tells it. Of xattrs, owners and links nothing is read: nobody is shown them. */
export interface ZtocEntry {
  readonly name: string
  readonly type: EntryType
  readonly mode: number
  readonly sizeBytes: number
  /** Seconds since 1970. */
  readonly modifiedAt: number
}

/**
 * The first entries of a layer by its ztoc, in the order of the archive. A ztoc has digests of spans of compressed bytes, but
 * nothing that ties a name to them: what it lists is what whoever pushed it says, until the layer itself is read.
 * @param sizeBytes of the layer that it has to be about. Throws AppError `malformed`.
 */
export function readZtoc(bytes: Uint8Array, sizeBytes: number, maxEntries: number): readonly ZtocEntry[] {
  const ztoc = FlatTable.root(bytes)
  const version = ztoc.text(ztocFields.version)
  if (!/^(?:0\.9|1\.\d+)$/.test(version)) throw malformedToc(say`The SOCI index is of a version that is not known.`)
  if (ztoc.long(ztocFields.compressedBytes) !== sizeBytes)
    throw malformedToc(say`The SOCI index is about a layer of another size.`)
  const entries: ZtocEntry[] = []
  for (const file of ztoc.table(ztocFields.toc)?.tables(tocFields.metadata) ?? []) {
    if (entries.length === maxEntries) break
    entries.push(readEntry(file))
  }
  return entries
}

function readEntry(file: FlatTable): ZtocEntry {
  const type = entryTypes[file.text(fileFields.type)]
  if (!type) throw malformedToc(say`The SOCI index has an entry of a type that is not known.`)
  const modified = Date.parse(file.text(fileFields.modified))
  return {
    name: file.text(fileFields.name),
    type,
    mode: file.long(fileFields.mode) & 0o7777,
    sizeBytes: type === 'file' ? file.long(fileFields.uncompressedSize) : 0,
    modifiedAt: Number.isNaN(modified) ? 0 : modified / 1000,
  }
}
