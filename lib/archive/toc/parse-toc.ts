import { say } from '#lib/messages/say'
import { Members } from '#lib/oci/json/members'
import { parseJson } from '#lib/oci/json/parse-json'
import type { TarEntry } from '../tar/types.ts'
import type { EntryTable } from '../tree/entry-table.ts'
import { EntryTableBuilder } from '../tree/entry-table-builder.ts'
import { ChunkTable, type FileChunk } from './chunk-table.ts'
import { entryTypes } from './entry-types.ts'
import { malformedToc } from './malformed-toc.ts'

/** A layer's entries as its table of contents has them, and where the contents of each file are. */
export interface LayerToc {
  readonly table: EntryTable
  readonly chunks: ChunkTable
}

/** Uncompressed; about 300 bytes an entry. */
export const maxTocBytes = 256 * 1024 ** 2

/** A chunk before it is known where its compressed stream ends. */
type OpenChunk = Omit<FileChunk, 'blobEnd'> & { readonly blobEnd: number | undefined }

interface OpenFile {
  readonly row: number
  readonly sizeBytes: number
  readonly chunks: OpenChunk[]
}

/**
 * Reads the JSON that eStargz and zstd:chunked share. A file's first chunk is in its own entry; more follow as entries of
 * type `chunk`, with `zeros` as their kind where nothing is stored.
 * https://github.com/containerd/stargz-snapshotter/blob/main/docs/estargz.md#toc-tocentries-and-footer,
 * https://github.com/containers/storage/blob/main/pkg/chunked/internal/minimal/compression.go
 * @param dataEnd offset in the blob after which no contents are stored. Throws AppError `malformed` or `too-large`.
 */
export function parseToc(json: Uint8Array, dataEnd: number): LayerToc {
  const what = say`The table of contents`
  const toc = new Members(parseJson(json, what, { maxBytes: maxTocBytes, maxDepth: 16 }), what)
  if (toc.get('version') !== 1) throw malformedToc(say`The table of contents is of a version that is not known.`)
  const builder = new EntryTableBuilder()
  const files: OpenFile[] = []
  let file: { readonly name: string; readonly open: OpenFile } | undefined
  for (const entry of toc.objects('entries') ?? []) {
    const name = entry.requiredText('name')
    if (entry.text('type') === 'chunk') {
      if (file?.name !== name) throw malformedToc(say`The table of contents has a chunk that belongs to no file.`)
      file.open.chunks.push(readChunk(entry, file.open.sizeBytes))
      continue
    }
    const converted = convertEntry(entry, name)
    const row = builder.add(converted)
    const open = { row, sizeBytes: converted.sizeBytes, chunks: [] as OpenChunk[] }
    file = converted.type === 'file' ? { name, open } : undefined
    if (converted.type !== 'file' || converted.sizeBytes === 0) continue
    open.chunks.push(readChunk(entry, converted.sizeBytes))
    files.push(open)
  }
  const table = builder.finish()
  return { table, chunks: ChunkTable.from(table.count, closeChunks(files, dataEnd)) }
}

const number = (entry: Members, key: string): number => {
  const value = entry.looseNumber(key) ?? 0
  if (!Number.isSafeInteger(value) || value < 0)
    throw malformedToc(say`${entry.place} has a “${key}” that is no count.`)
  return value
}

function convertEntry(entry: Members, name: string): TarEntry {
  const type = entryTypes[entry.text('type') ?? '']
  if (!type) throw malformedToc(say`${entry.place} is of a type that is not known.`)
  const sizeBytes = type === 'file' ? number(entry, 'size') : 0
  const isDevice = type === 'char-device' || type === 'block-device'
  const link = entry.text('linkName')
  const modified = Date.parse(entry.text('modtime') ?? '')
  const xattrs = Object.entries(entry.textMap('xattrs'))
  return {
    name: Buffer.from(name),
    type,
    mode: number(entry, 'mode') & 0o7777,
    uid: number(entry, 'uid'),
    gid: number(entry, 'gid'),
    userName: entry.text('userName') ?? '',
    groupName: entry.text('groupName') ?? '',
    sizeBytes,
    modifiedAt: Number.isNaN(modified) ? 0 : modified / 1000,
    linkTarget: type === 'symlink' || type === 'hardlink' ? Buffer.from(link ?? '') : undefined,
    device: isDevice ? { major: number(entry, 'devMajor'), minor: number(entry, 'devMinor') } : undefined,
    xattrs: xattrs.length > 0 ? new Map(xattrs.map(([key, value]) => [key, Buffer.from(value, 'base64')])) : undefined,
    sparse: undefined,
    headerOffset: -1,
    dataOffset: -1,
    storedBytes: sizeBytes,
    ambiguities: [],
  }
}

/** "The last chunk in a reg file or reg file that isn't chunked MUST set chunkSize to zero." */
function readChunk(entry: Members, fileBytes: number): OpenChunk {
  const fileOffset = number(entry, 'chunkOffset')
  const sizeBytes = number(entry, 'chunkSize') || fileBytes - fileOffset
  const digest = entry.text('chunkDigest')
  const isWhole = fileOffset === 0 && sizeBytes === fileBytes
  const sha256 = /^sha256:([0-9a-f]{64})$/.exec(digest ?? (isWhole ? (entry.text('digest') ?? '') : ''))?.[1]
  const end = number(entry, 'endOffset')
  return {
    fileOffset,
    sizeBytes,
    isZeros: entry.text('chunkType') === 'zeros',
    blobOffset: number(entry, 'offset'),
    blobEnd: end > 0 ? end : undefined,
    innerOffset: number(entry, 'innerOffset'),
    sha256,
  }
}

/** Checks that chunks cover their files, and finds where the streams end: at the next one that begins. */
function closeChunks(files: readonly OpenFile[], dataEnd: number): ReadonlyMap<number, readonly FileChunk[]> {
  const stored = files.flatMap(({ chunks }) => chunks).filter(({ isZeros }) => !isZeros)
  const offsets = Float64Array.from(new Set(stored.map(({ blobOffset }) => blobOffset))).sort()
  const nextOf = new Map(Array.from(offsets, (offset, index) => [offset, offsets[index + 1] ?? dataEnd]))
  return new Map(
    files.map(({ row, sizeBytes, chunks }) => {
      let at = 0
      const closed = chunks.map(chunk => {
        if (chunk.fileOffset !== at) throw malformedToc(say`The table of contents has chunks that do not fit together.`)
        at += chunk.sizeBytes
        // zstd:chunked gives a file's first chunk the end of the whole file.
        const next = nextOf.get(chunk.blobOffset) ?? dataEnd
        const blobEnd = chunk.isZeros ? chunk.blobOffset : Math.min(chunk.blobEnd ?? next, next)
        const isOutside = blobEnd <= chunk.blobOffset || blobEnd > dataEnd || (chunk.blobEnd ?? 0) > dataEnd
        if (!chunk.isZeros && isOutside) {
          throw malformedToc(say`The table of contents has a chunk outside the layer.`)
        }
        return { ...chunk, blobEnd }
      })
      if (at !== sizeBytes) throw malformedToc(say`The table of contents has chunks that do not fill their file.`)
      return [row, closed]
    }),
  )
}
