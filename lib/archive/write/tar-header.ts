import { blockSize } from '../tar/header-block.ts'
import type { OutputEntry } from './output-entry.ts'

const flags = { file: '0', hardlink: '1', symlink: '2', directory: '5' } as const
/** Of an eleven-digit octal field. */
const maxOctal = 8 ** 11 - 1

export const paddingOf = (bytes: number): number => (blockSize - (bytes % blockSize)) % blockSize

/**
 * The blocks in front of an entry's data: a ustar header, after a PAX header where a name, the size or the time needs one.
 * Owners are left out. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13
 */
export function tarHeader(entry: OutputEntry): Buffer {
  const path = entry.type === 'directory' ? `${entry.path}/` : entry.path
  const target = entry.linkTarget ?? ''
  const seconds = Math.max(0, Math.floor(entry.modifiedAt))
  const records = Buffer.concat([
    ...(fits(path) ? [] : [paxRecord('path', path)]),
    ...(fits(target) ? [] : [paxRecord('linkpath', target)]),
    ...(entry.sizeBytes > maxOctal ? [paxRecord('size', String(entry.sizeBytes))] : []),
    ...(seconds === entry.modifiedAt ? [] : [paxRecord('mtime', String(entry.modifiedAt))]),
  ])
  const own = headerBlock({
    path,
    target,
    flag: flags[entry.type],
    mode: entry.mode,
    sizeBytes: entry.sizeBytes,
    seconds,
  })
  if (records.length === 0) return own
  const extended = { path: 'PaxHeaders/entry', target: '', flag: 'x', mode: 0o644, sizeBytes: records.length, seconds }
  return Buffer.concat([headerBlock(extended), records, Buffer.alloc(paddingOf(records.length)), own])
}

/** Names that every reader takes from the header alone. */
const fits = (name: string) => name.length <= 100 && /^[\x20-\x7e]*$/.test(name)

/** The length in front counts itself. */
function paxRecord(key: string, value: string): Buffer {
  const rest = Buffer.from(` ${key}=${value}\n`)
  let digits = 1
  while (String(rest.length + digits).length > digits) digits++
  return Buffer.concat([Buffer.from(String(rest.length + digits)), rest])
}

interface BlockFields {
  readonly path: string
  readonly target: string
  readonly flag: string
  readonly mode: number
  readonly sizeBytes: number
  readonly seconds: number
}

function headerBlock({ path, target, flag, mode, sizeBytes, seconds }: BlockFields): Buffer {
  const block = Buffer.alloc(blockSize)
  const octal = (value: number, at: number, digits: number) => block.write(value.toString(8).padStart(digits, '0'), at)
  block.write(path, 0, 100)
  octal(mode, 100, 7)
  octal(0, 108, 7)
  octal(0, 116, 7)
  octal(Math.min(sizeBytes, maxOctal), 124, 11)
  octal(Math.min(seconds, maxOctal), 136, 11)
  block.fill(' ', 148, 156)
  block.write(flag, 156)
  block.write(target, 157, 100)
  block.write('ustar\x0000', 257)
  let sum = 0
  for (const byte of block) sum += byte
  octal(sum, 148, 6)
  block[154] = 0
  return block
}
