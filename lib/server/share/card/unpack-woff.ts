import 'server-only'
import { inflateSync } from 'node:zlib'

const headerBytes = 44
const directoryEntryBytes = 20

/** Tables of a font by their tag, uncompressed. */
export type FontTables = ReadonlyMap<string, Buffer>

export function fontTable(tables: FontTables, tag: string): Buffer {
  const found = tables.get(tag)
  if (!found) throw new Error(`The font has no ${tag} table.`)
  return found
}

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
