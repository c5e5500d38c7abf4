import type { TarEntry } from './tar-entry.ts'

/** https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06 (ustar interchange format) */
const blockSize = 512
const typeFlags = { file: '0', hardlink: '1', symlink: '2', directory: '5', pax: 'x' } as const

/** One entry of an archive in the order of its bytes. */
export interface TarSegment {
  readonly entry: TarEntry
  /** The header block, after a PAX header where the names need one. */
  readonly header: Uint8Array
  /** Contents of a file, without padding. */
  readonly payload: Uint8Array
  /** Zeros up to the next block. */
  readonly padding: Uint8Array
}

/** Two zero blocks end an archive. */
export const endOfArchive = new Uint8Array(2 * blockSize)

export const tarSegments = (entries: readonly TarEntry[]): readonly TarSegment[] =>
  entries.map(entry => {
    const payload = entry.type === 'file' ? entry.content : new Uint8Array()
    return { entry, header: headerOf(entry, payload.byteLength), payload, padding: paddingOf(payload) }
  })

/** The archive's bytes depend on the entries alone: nothing is read from the clock, the machine or the user. */
export function writeTar(entries: readonly TarEntry[]): Uint8Array {
  const parts = tarSegments(entries).flatMap(({ header, payload, padding }) => [header, payload, padding])
  return Buffer.concat([...parts, endOfArchive])
}

const paddingOf = (payload: Uint8Array): Uint8Array =>
  new Uint8Array((blockSize - (payload.byteLength % blockSize)) % blockSize)

function headerOf(entry: TarEntry, sizeBytes: number): Uint8Array {
  const target = 'target' in entry ? entry.target : ''
  const records = [
    ...(fitsUstar(entry.path) ? [] : [paxRecord('path', entry.path)]),
    ...(fitsUstar(target) ? [] : [paxRecord('linkpath', target)]),
  ]
  const block = ustarBlock(entry, typeFlags[entry.type], sizeBytes, target)
  if (records.length === 0) return block
  const pax = Buffer.from(records.join(''))
  const paxEntry: TarEntry = { ...entry, type: 'file', content: pax, path: 'PaxHeaders.0/entry' }
  return Buffer.concat([ustarBlock(paxEntry, typeFlags.pax, pax.byteLength, ''), pax, paddingOf(pax), block])
}

/** Only names of at most 100 ASCII characters; the `prefix` field is not used. */
const fitsUstar = (name: string): boolean => /^[\x20-\x7e]{0,100}$/.test(name)

/** `<length> <key>=<value>\n`, where the length counts its own digits. */
function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  let length = rest
  while (String(length).length + rest !== length) length = String(length).length + rest
  return `${length} ${key}=${value}\n`
}

function ustarBlock(entry: TarEntry, typeFlag: string, sizeBytes: number, target: string): Uint8Array {
  const block = Buffer.alloc(blockSize)
  const text = (value: string, offset: number, width: number) => block.write(value.slice(0, width), offset, 'latin1')
  const octal = (value: number, offset: number, width: number) =>
    text(`${value.toString(8).padStart(width - 1, '0')}\0`, offset, width)
  text(entry.path, 0, 100)
  octal(entry.mode, 100, 8)
  octal(entry.uid, 108, 8)
  octal(entry.gid, 116, 8)
  octal(sizeBytes, 124, 12)
  octal(entry.modifiedAt, 136, 12)
  text('        ', 148, 8)
  text(typeFlag, 156, 1)
  text(target, 157, 100)
  text('ustar\x0000', 257, 8)
  text(entry.userName, 265, 32)
  text(entry.groupName, 297, 32)
  octal(0, 329, 8)
  octal(0, 337, 8)
  const sum = block.reduce((total, byte) => total + byte, 0)
  text(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8)
  return block
}
