import { crc32, deflateRawSync } from 'node:zlib'

/** ID1 ID2, CM = deflate, no flags, MTIME = 0, XFL = best compression, OS = unknown. */
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255])

/**
 * One gzip member. zlib's own header names the operating system, so it is written here: then the bytes depend on the
 * contents and on the version of zlib only. https://www.rfc-editor.org/rfc/rfc1952#section-2.3
 */
export function gzipMember(contents: Uint8Array): Uint8Array {
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc32(contents), 0)
  trailer.writeUInt32LE(contents.byteLength % 2 ** 32, 4)
  const body = deflateRawSync(contents, { level: 9, memLevel: 8, windowBits: 15 })
  return Buffer.concat([header, body, trailer])
}
