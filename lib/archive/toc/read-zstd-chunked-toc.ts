import { createHash } from 'node:crypto'
import { zstdDecompressSync } from 'node:zlib'
import { say } from '#lib/messages/say'
import { malformedToc } from './malformed-toc.ts'
import { type LayerToc, maxTocBytes, parseToc } from './parse-toc.ts'
import type { FetchedToc, ReadRange } from './read-range.ts'

/** The second one is what containers/storage wrote before the annotations had a domain of their own. */
const prefixes = ['io.github.containers.zstd-chunked.', 'io.containers.zstd-chunked.']

export interface ZstdChunkedPlace {
  readonly offset: number
  readonly compressedBytes: number
  readonly jsonBytes: number
  /** Of the compressed table. */
  readonly digest: string
}

/** The only type of table there is: CRFS's. */
const manifestType = '1'

/**
 * Where a layer's annotations say that its table of contents is: `offset:length:uncompressed length:type` and a checksum.
 * Undefined when they say nothing, or nothing usable.
 * https://github.com/containers/storage/blob/main/pkg/chunked/internal/minimal/compression.go
 */
export function zstdChunkedPlace(annotations: Readonly<Record<string, string>>): ZstdChunkedPlace | undefined {
  for (const prefix of prefixes) {
    const position = annotations[`${prefix}manifest-position`]
    const digest = annotations[`${prefix}manifest-checksum`]
    const match = /^(\d{1,15}):(\d{1,9}):(\d{1,9}):(\d+)$/.exec(position ?? '')
    if (!match || digest === undefined || match[4] !== manifestType) continue
    return { offset: Number(match[1]), compressedBytes: Number(match[2]), jsonBytes: Number(match[3]), digest }
  }
  return undefined
}

/** Fetches the table of contents of a zstd:chunked layer by one range request. Throws AppError `malformed`. */
export async function fetchZstdChunkedToc(readRange: ReadRange, place: ZstdChunkedPlace): Promise<FetchedToc> {
  const { offset, compressedBytes, jsonBytes } = place
  if (jsonBytes > maxTocBytes || compressedBytes > maxTocBytes) {
    throw malformedToc(say`The table of contents of the layer is too long.`)
  }
  return { compressed: await readRange(offset, compressedBytes), dataEnd: offset }
}

/** Reads a fetched table, if it is the one that the manifest names. Throws AppError `malformed` or `too-large`. */
export function decodeZstdChunkedToc({ compressed, dataEnd }: FetchedToc, place: ZstdChunkedPlace): LayerToc {
  const digest = `sha256:${createHash('sha256').update(compressed).digest('hex')}`
  if (digest !== place.digest) {
    throw malformedToc(say`The table of contents does not have the digest that the manifest says.`)
  }
  return parseToc(decompress(compressed, place.jsonBytes), dataEnd)
}

function decompress(compressed: Uint8Array, jsonBytes: number): Uint8Array {
  let json: Uint8Array
  try {
    json = zstdDecompressSync(compressed, { maxOutputLength: Math.max(1, jsonBytes) })
  } catch (cause) {
    throw malformedToc(say`The table of contents of the layer cannot be read.`, cause)
  }
  if (json.byteLength !== jsonBytes) throw malformedToc(say`The table of contents is not as long as the manifest says.`)
  return json
}
