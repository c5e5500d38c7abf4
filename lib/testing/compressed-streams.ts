import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { constants, deflateRawSync, gzipSync } from 'node:zlib'
import { findCommand } from './find-command.ts'

/** Bytes with everything compressors treat differently: text, noise, long runs, near and far repetitions. */
export function mixedBytes(length: number): Buffer {
  const parts: Buffer[] = []
  const hex = (bytes: number) => Buffer.from(randomBytes(bytes / 2).toString('hex'))
  for (let total = 0; total < length; total = parts.reduce((sum, part) => sum + part.length, 0)) {
    parts.push(hex(180_000), Buffer.alloc(70_000, parts.length), randomBytes(90_000))
    parts.push(Buffer.from('lorem ipsum dolor sit amet '.repeat(2_000)), parts[0] ?? Buffer.alloc(0))
  }
  return Buffer.concat(parts).subarray(0, length)
}

const pipe = (command: string, args: readonly string[]) => (bytes: Buffer) =>
  execFileSync(command, args, { input: bytes, maxBuffer: 1 << 30 })

/** Concatenated members, as bgzip, pgzip and eStargz write them. */
export function inMembers(bytes: Buffer, memberBytes: number): Buffer {
  const members: Buffer[] = []
  for (let at = 0; at < bytes.length; at += memberBytes) members.push(gzipSync(bytes.subarray(at, at + memberBytes)))
  return Buffer.concat(members)
}

/** A deflate stream with flushes in it, as Go's and pigz's writers make: empty stored blocks between the others. */
function flushed(bytes: Buffer, pieceBytes: number): Buffer {
  const whole = gzipSync(bytes, { level: 6 })
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const isLast = at + pieceBytes >= bytes.length
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
    pieces.push(deflateRawSync(bytes.subarray(at, at + pieceBytes), { finishFlush }))
  }
  return Buffer.concat([whole.subarray(0, 10), ...pieces, whole.subarray(-8)])
}

/** gzip as different writers make it; those of commands only where the command is installed. */
export const gzipWriters: readonly (readonly [name: string, pack: (bytes: Buffer) => Buffer])[] = [
  ['zlib -1', bytes => gzipSync(bytes, { level: 1 })],
  ['zlib -6', bytes => gzipSync(bytes)],
  ['zlib -9', bytes => gzipSync(bytes, { level: 9 })],
  ['stored blocks', bytes => gzipSync(bytes, { level: 0 })],
  ['fixed codes', bytes => gzipSync(bytes, { strategy: constants.Z_FIXED })],
  ['Huffman only', bytes => gzipSync(bytes, { strategy: constants.Z_HUFFMAN_ONLY })],
  ['run lengths only', bytes => gzipSync(bytes, { strategy: constants.Z_RLE })],
  ['small blocks', bytes => gzipSync(bytes, { memLevel: 1 })],
  ['flushes between', bytes => flushed(bytes, 1 << 17)],
  ['many members', bytes => inMembers(bytes, 50_000)],
  ...(['gzip', 'pigz'] as const)
    .filter(findCommand)
    .flatMap(command =>
      (['-1', '-6', '-9'] as const).map(level => [`${command} ${level}`, pipe(command, [level, '-c'])] as const),
    ),
  ...(findCommand('zopfli') ? [['zopfli', pipe('zopfli', ['--i1', '-c', '/dev/stdin'])] as const] : []),
]

/** zstd of each command line, where zstd is installed. */
export const zstdWriters: readonly (readonly [name: string, pack: (bytes: Buffer) => Buffer])[] = findCommand('zstd')
  ? [['-1'], ['-3'], ['-19'], ['-3', '--long=27'], ['-3', '--no-check'], ['-3', '-T2', '-B512KiB']].map(
      args => [`zstd ${args.join(' ')}`, pipe('zstd', [...args, '-c'])] as const,
    )
  : []
