import { describe, expect, it } from 'vitest'
import { file, hardlink, symlink } from '#lib/embedded/samples/format/tar-entry'
import { writeTar } from '#lib/embedded/samples/format/tar-writer'
import { AppError } from '#lib/errors/app-error'
import { readTar } from './read-tar.ts'
import { interactiveTarLimits } from './tar-limits.ts'
import { TarParser } from './tar-parser.ts'

const zeros = Buffer.alloc(1024)

interface Fields {
  readonly name?: string
  readonly type?: string
  readonly data?: string | Buffer
  /** Bytes at offsets of the block, before the checksum is made. */
  readonly at?: Readonly<Record<number, string | Buffer>>
  readonly signed?: boolean
}

/** A header block by https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06, and its data. */
function block({ name = 'file', type = '0', data = '', at = {}, signed = false }: Fields): Buffer {
  const bytes = Buffer.from(data)
  const header = Buffer.alloc(512)
  header.write(name, 0, 'latin1')
  header.write('0000644\0', 100)
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write(type, 156, 'latin1')
  header.write('ustar\x0000', 257, 'latin1')
  for (const [offset, value] of Object.entries(at)) Buffer.from(value).copy(header, Number(offset))
  header.write('        ', 148)
  const sum = header.reduce((total, byte) => total + (signed && byte > 127 ? byte - 256 : byte), 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}

function record(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  const length = [1, 2, 3, 4, 5].map(digits => rest + digits).find(total => String(total).length === total - rest)
  return `${length} ${key}=${value}\n`
}

const pax = (...records: readonly (readonly [string, string])[]) =>
  block({ name: 'PaxHeaders/x', type: 'x', data: records.map(([key, value]) => record(key, value)).join('') })

const read = (...blocks: readonly Buffer[]) => readTar(Buffer.concat([...blocks, zeros]))
const first = (...blocks: readonly Buffer[]) => {
  const [entry] = read(...blocks).entries
  if (!entry) throw new Error('no entry')
  return { ...entry, name: Buffer.from(entry.name).toString('latin1') }
}

const sample = writeTar([
  file('etc/motd', 'hello\n'),
  file(`srv/${'long/'.repeat(40)}x`, 'x'.repeat(1500)),
  symlink('a', 'b'),
  hardlink('c', 'etc/motd'),
  file('empty', ''),
])

describe('TarParser', () => {
  it.each([1, 7, 511, 512, 513, 4096, 100_000])('reads the same from chunks of %i bytes', size => {
    const events: string[] = []
    const parser = new TarParser({
      onEntry: ({ name, dataOffset, storedBytes }) => events.push(`${Buffer.from(name)} ${dataOffset} ${storedBytes}`),
      onData: bytes => events.push(Buffer.from(bytes).toString()),
      onEntryEnd: entry => events.push(`end ${entry.type}`),
    })
    // Every chunk comes in the same memory, as from a decompressor.
    const memory = Buffer.alloc(size)
    for (let at = 0; at < sample.length; at += size) {
      memory.set(sample.subarray(at, at + size))
      parser.write(memory.subarray(0, Math.min(size, sample.length - at)))
    }
    expect(parser.end()).toEqual({ entryCount: 5, archiveBytes: sample.length, ambiguities: [] })
    const contents = ['hello\n', 'x'.repeat(1500)].join('')
    expect(events.filter(event => !/^(end|\S+ \d+ \d+$)/.test(event)).join('')).toBe(contents)
    expect(events.filter(event => event.startsWith('end'))).toEqual(
      ['file', 'file', 'symlink', 'hardlink', 'file'].map(type => `end ${type}`),
    )
    expect(events[0]).toBe('etc/motd 512 6')
  })

  it('reads numbers in base 256, also negative ones', () => {
    const big = Buffer.from('800000000000000000000a'.padEnd(24, '0'), 'hex')
    expect(first(block({ at: { 108: Buffer.from('80000000000f4240', 'hex') } })).uid).toBe(1_000_000)
    expect(first(block({ at: { 136: Buffer.from('ffffffffffffffffffffffff', 'hex') } })).modifiedAt).toBe(-1)
    expect(() => read(block({ at: { 124: big } }))).toThrow('cut off')
    expect(() => read(block({ at: { 124: Buffer.from('ffffffffffffffffffffffff', 'hex') } }))).toThrow(
      'impossible size',
    )
    expect(() => read(block({ at: { 124: Buffer.from('8000000000ffffffffffffff', 'hex') } }))).toThrow(
      'impossible size',
    )
    expect(() => read(block({ at: { 124: Buffer.from('80000000000fffffffffffff', 'hex') } }))).toThrow(
      'more than is read',
    )
  })

  it('takes records of PAX before the header', () => {
    const entry = first(
      pax(['path', 'long/name'], ['uid', '4000000000'], ['mtime', '-1.5'], ['SCHILY.xattr.user.a', 'b=c'], ['gid', '']),
      block({ name: 'short', data: 'abc' }),
    )
    expect(entry).toMatchObject({ name: 'long/name', uid: 4_000_000_000, gid: 0, modifiedAt: -1.5, sizeBytes: 3 })
    expect(entry).toMatchObject({ headerOffset: 0, dataOffset: 1536, ambiguities: [] })
    expect(entry.xattrs?.get('user.a')?.toString()).toBe('b=c')
  })

  it('keeps names in any encoding', () => {
    expect(first(block({ name: 'caf\xe9' })).name).toBe('caf\xe9')
    expect(first(block({ name: 'caf\xe9', signed: true })).name).toBe('caf\xe9')
  })

  const longName = block({ name: '././@LongLink', type: 'L', data: 'from-gnu\0' })
  it.each<[string, Buffer[], object]>([
    ['repeated-record', [pax(['path', 'a'], ['path', 'b']), block({})], { name: 'b' }],
    ['repeated-header', [longName, longName, block({})], { name: 'from-gnu' }],
    ['header-on-header', [pax(['path', 'a']), longName, block({})], { name: 'from-gnu' }],
    ['two-names', [longName, pax(['path', 'a']), block({})], { name: 'from-gnu' }],
    ['two-sizes', [pax(['size', '3']), block({ data: 'abcdef' })], { sizeBytes: 3 }],
    ['global-header', [block({ type: 'g', data: record('path', 'g') }), block({})], { name: 'g', headerOffset: 1024 }],
    ['size-without-data', [block({ type: '2', at: { 124: '00000000005\0' } })], { sizeBytes: 0, storedBytes: 0 }],
    ['unknown-type', [block({ type: 'Z', data: 'abc' })], { type: 'file', sizeBytes: 3 }],
    ['file-named-as-directory', [block({ name: 'dir/' })], { type: 'file' }],
    ['gnu-prefix', [block({ at: { 257: 'ustar  \0', 345: 'go' } })], { name: 'go/file' }],
    ['number-out-of-range', [block({ at: { 108: Buffer.from('8000ffffffffffff', 'hex') } })], { uid: 0xffff_ffff }],
  ])('marks %s', (ambiguity, blocks, expected) => {
    const entry = first(...blocks)
    expect(entry).toMatchObject(expected)
    expect(entry.ambiguities).toContain(ambiguity)
  })

  it('takes a slash for a directory in V7 only', () => {
    expect(first(block({ name: 'dir/', type: '\0' }))).toMatchObject({ type: 'directory', ambiguities: [] })
  })

  it('marks what follows the end, and what the end lacks', () => {
    const one = block({})
    expect(readTar(Buffer.concat([one, zeros, Buffer.alloc(9000)])).ambiguities).toEqual([])
    expect(readTar(Buffer.concat([one, zeros, block({ name: 'hidden' })]))).toMatchObject({
      entryCount: 1,
      ambiguities: ['trailing-bytes'],
    })
    expect(readTar(Buffer.concat([one, zeros.subarray(512), block({ name: 'hidden' }), zeros])).ambiguities).toEqual([
      'lone-zero-block',
      'trailing-bytes',
    ])
    expect(readTar(one).ambiguities).toEqual(['no-end-marker'])
    expect(read(one, pax(['path', 'a'])).ambiguities).toEqual(['dangling-header'])
    expect(readTar(Buffer.alloc(0))).toMatchObject({ entryCount: 0 })
  })

  it.each<[string, () => unknown]>([
    ['wrong checksum', () => read(Buffer.from(block({})).fill('x', 0, 1))],
    ['not a number', () => read(block({ at: { 100: '00x0644\0' } }))],
    ['has a NUL', () => read(pax(['path', 'a\0b']), block({}))],
    ['record that is not valid', () => read(block({ type: 'x', data: '99 path=a\n' }), block({}))],
    ['record that is not valid', () => read(block({ type: 'x', data: '9 path=ab' }), block({}))],
    ['number that is not valid', () => read(pax(['size', '-1']), block({}))],
    ['time that is not valid', () => read(pax(['mtime', '1e9']), block({}))],
    [
      'out of order',
      () => read(pax(['GNU.sparse.map', '5,5,0,5'], ['GNU.sparse.size', '10']), block({ data: '0123456789' })),
    ],
    ['does not fit', () => read(pax(['GNU.sparse.map', '0,5'], ['GNU.sparse.size', '3']), block({ data: '01234' }))],
    ['cut off', () => readTar(sample.subarray(0, 700))],
    ['cut off', () => readTar(sample.subarray(0, 515))],
    ['more than 2 entries', () => readTar(sample, { ...interactiveTarLimits, maxEntries: 2 })],
    ['more than 1000 bytes', () => readTar(sample, { ...interactiveTarLimits, maxArchiveBytes: 1000 })],
    ['at most 100 are read', () => readTar(sample, { ...interactiveTarLimits, maxHeaderBytes: 100 })],
  ])('refuses: %s', (words, work) => {
    expect(work).toThrow(words)
    expect(work).toThrow(AppError)
  })

  it('lives through 10,000 damaged archives', () => {
    let state = 1
    const random = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    const sparse = pax(['GNU.sparse.major', '1'], ['GNU.sparse.minor', '0'], ['GNU.sparse.realsize', '9999'])
    const whole = Buffer.concat([
      sample.subarray(0, -1024),
      sparse,
      block({ data: `${'1\n0\n4\n'.padEnd(512, '\0')}abcd` }),
      block({ name: 'last', data: 'abc' }),
      zeros,
    ])
    expect(readTar(whole).entries.slice(-2)).toMatchObject([{ sizeBytes: 9999, storedBytes: 4 }, { sizeBytes: 3 }])
    let refused = 0
    for (let round = 0; round < 10_000; round++) {
      const damaged = Buffer.from(whole.subarray(0, random(4) === 0 ? random(whole.length) : whole.length))
      for (let change = random(6); change >= 0 && damaged.length > 0; change--) {
        const at = random(damaged.length)
        damaged[at] = random(256)
        // Half of them get past the checksum.
        if (random(2) === 0) fixChecksum(damaged, at - (at % 512))
      }
      try {
        readTar(damaged)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        refused++
      }
    }
    expect(refused).toBeGreaterThan(1000)
    expect(refused).toBeLessThan(10_000)
  })
})

function fixChecksum(archive: Buffer, start: number): void {
  const header = archive.subarray(start, start + 512)
  if (header.length < 512) return
  header.write('        ', 148)
  header.write(
    `${header
      .reduce((total, byte) => total + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
}
