import { deflateSync } from 'node:zlib'

export interface RpmPackage {
  readonly name: string
  readonly version: string
  readonly release: string
  readonly architecture: string
  readonly licence: string
  readonly summary: string
}

/** Tag and type of each entry. https://rpm-software-management.github.io/rpm/manual/tags.html */
const entries = [
  [1000, 'string', ({ name }) => name],
  [1001, 'string', ({ version }) => version],
  [1002, 'string', ({ release }) => release],
  [1004, 'i18n', ({ summary }) => summary],
  [1014, 'string', ({ licence }) => licence],
  [1021, 'string', () => 'linux'],
  [1022, 'string', ({ architecture }) => architecture],
  [1044, 'string', ({ name, version, release }) => `${name}-${version}-${release}.src.rpm`],
] as const satisfies readonly (readonly [number, 'string' | 'i18n', (of: RpmPackage) => string])[]

/** https://rpm-software-management.github.io/rpm/manual/format_header.html#index-entry */
const types = { string: 6, i18n: 9 } as const

const bigEndian = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number, index * 4)
  return bytes
}

const littleEndian = (...numbers: readonly number[]): Buffer => bigEndian(...numbers).swap32()

/** A package as librpm keeps it: number of entries and of bytes, the entries, the data. */
export function rpmHeader(of: RpmPackage): Buffer {
  const data = entries.map(([, , value]) => Buffer.from(`${value(of)}\0`))
  let offset = 0
  const index = entries.map(([tag, type], at) => {
    const entry = bigEndian(tag, types[type], offset, 1)
    offset += data[at]?.byteLength ?? 0
    return entry
  })
  return Buffer.concat([bigEndian(entries.length, offset), ...index, ...data])
}

const pageBytes = 4096
const blockBytes = 16
const tailBytes = 12
const magics = { database: 0x506d7052, slot: 0x746f6c53, head: 0x53626c42, tail: 0x45626c42 } as const

/** Adler-32 is what a zlib stream ends with. https://www.rfc-editor.org/rfc/rfc1950#section-2.2 */
const adler32 = (bytes: Uint8Array): number => deflateSync(bytes).subarray(-4).readUInt32BE()

function blob(number: number, content: Buffer): Buffer {
  const head = littleEndian(magics.head, number, 1, content.byteLength)
  const unpadded = head.byteLength + content.byteLength + tailBytes
  const padding = Buffer.alloc(Math.ceil(unpadded / blockBytes) * blockBytes - unpadded)
  const body = Buffer.concat([head, content, padding])
  return Buffer.concat([body, littleEndian(adler32(body), content.byteLength, magics.tail)])
}

/**
 * The list of installed packages in rpm's ndb form: a page of slots with number, first block and number of blocks of each
 * package, then the packages. https://github.com/rpm-software-management/rpm/blob/master/lib/backend/ndb/rpmpkg.c
 * @param packages as many as a page has slots for, 254
 */
export function rpmDatabase(packages: readonly RpmPackage[]): Buffer {
  const blobs = packages.map((of, index) => blob(index + 1, rpmHeader(of)))
  const page = Buffer.alloc(pageBytes)
  for (let at = 2 * blockBytes; at < pageBytes; at += blockBytes) littleEndian(magics.slot).copy(page, at)
  littleEndian(magics.database, 0, 1, 1, packages.length + 1).copy(page)
  let block = pageBytes / blockBytes
  for (const [index, { byteLength }] of blobs.entries()) {
    const blocks = byteLength / blockBytes
    littleEndian(magics.slot, index + 1, block, blocks).copy(page, (index + 2) * blockBytes)
    block += blocks
  }
  return Buffer.concat([page, ...blobs])
}
