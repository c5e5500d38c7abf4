import 'server-only'
import { inflateSync } from 'node:zlib'

const headerBytes = 44
const directoryEntryBytes = 20
const sfntHeaderBytes = 12
const sfntEntryBytes = 16

/** Tables of a font by their tag, uncompressed. */
export type FontTables = ReadonlyMap<string, Buffer>

/** https://www.w3.org/TR/WOFF/#TableDirectory. For fonts that are shipped with Portolan: nothing is checked. */
export function unpackWoff(woff: Buffer): FontTables {
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < woff.readUInt16BE(12); index += 1) {
    const at = headerBytes + index * directoryEntryBytes
    const [offset, packedBytes, bytes] = [4, 8, 12].map(field => woff.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ]
    const packed = woff.subarray(offset, offset + packedBytes)
    tables.set(woff.toString('latin1', at, at + 4), packedBytes < bytes ? inflateSync(packed) : packed)
  }
  return tables
}

/**
 * The same font as TrueType. The renderer would unpack it in JavaScript, which takes most of the first card's time; it
 * checks no checksums. https://learn.microsoft.com/en-us/typography/opentype/spec/otff#table-directory
 */
export function packTrueType(tables: FontTables): Buffer {
  const head = Buffer.alloc(sfntHeaderBytes + tables.size * sfntEntryBytes)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(tables.size, 4)
  const parts: Buffer[] = [head]
  let offset = head.length
  for (const [index, [tag, table]] of [...tables].entries()) {
    const at = sfntHeaderBytes + index * sfntEntryBytes
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(table.length, at + 12)
    const padding = Buffer.alloc(-table.length & 3)
    parts.push(table, padding)
    offset += table.length + padding.length
  }
  return Buffer.concat(parts)
}
