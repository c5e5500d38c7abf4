import { createHash } from 'node:crypto'
import { gunzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { tocDigestAnnotation, writeEstargz } from '#lib/embedded/samples/format/estargz'
import { directory, file, hardlink, symlink } from '#lib/embedded/samples/format/tar-entry'
import { tableOfTar } from '../tree/table-of-tar.ts'
import { ChunkTable } from './chunk-table.ts'
import { parseEstargzFooter } from './estargz-footer.ts'
import { parseToc } from './parse-toc.ts'
import { decodeEstargzToc, estargzDigestAnnotation, fetchEstargzToc } from './read-estargz-toc.ts'
import type { ReadRange } from './read-range.ts'
import {
  decodeZstdChunkedToc,
  fetchZstdChunkedToc,
  type ZstdChunkedPlace,
  zstdChunkedPlace,
} from './read-zstd-chunked-toc.ts'

const lines = Array.from({ length: 4000 }, (_, index) => `line ${index}\n`).join('')
const layer = writeEstargz(
  [
    directory('usr/share', { mode: 0o755 }),
    file('usr/share/log', lines, { mode: 0o640, uid: 7, gid: 8, modifiedAt: 1_000_000_000 }),
    file('usr/share/small', 'small'),
    file('usr/share/empty', ''),
    symlink('usr/share/link', 'log'),
    hardlink('usr/share/same', 'usr/share/small'),
  ],
  8192,
)
const readEstargzToc = async (readRange: ReadRange, blobBytes: number, digest: string) =>
  decodeEstargzToc(await fetchEstargzToc(readRange, blobBytes), digest)
const readZstdChunkedToc = async (readRange: ReadRange, place: ZstdChunkedPlace) =>
  decodeZstdChunkedToc(await fetchZstdChunkedToc(readRange, place), place)
const rangesOf = (blob: Uint8Array) => async (offset: number, length: number) => blob.subarray(offset, offset + length)

describe('eStargz', () => {
  it('lists what the archive has, by the footer and the table alone', async () => {
    expect(estargzDigestAnnotation).toBe(tocDigestAnnotation)
    const toc = await readEstargzToc(rangesOf(layer.blob), layer.blob.byteLength, layer.tocDigest)
    const whole = tableOfTar(layer.tar)
    const paths = Array.from({ length: whole.count }, (_, row) => whole.path(row)).filter(
      path => path !== 'stargz.index.json',
    )
    expect(Array.from({ length: toc.table.count }, (_, row) => toc.table.path(row)).toSorted()).toEqual(
      paths.toSorted(),
    )
    for (const path of paths.slice(1)) {
      const { row: _, headerOffset: __, dataOffset: ___, ...expected } = whole.entry(whole.find(path) ?? -1)
      expect(toc.table.entry(toc.table.find(path) ?? -1)).toMatchObject(expected)
    }
  })

  it('finds the contents by chunks, each with its digest', async () => {
    const toc = await readEstargzToc(rangesOf(layer.blob), layer.blob.byteLength, layer.tocDigest)
    const stored = ChunkTable.fromBytes(toc.chunks.bytes)
    const chunks = stored.chunks(toc.table.find('usr/share/log') ?? -1)
    expect(chunks.length).toBe(Math.ceil(lines.length / 8192))
    const contents = chunks.map(chunk => {
      const bytes = gunzipSync(layer.blob.subarray(chunk.blobOffset, chunk.blobEnd)).subarray(0, chunk.sizeBytes)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(chunk.sha256)
      return bytes
    })
    expect(Buffer.concat(contents).toString()).toBe(lines)
    expect(stored.chunks(toc.table.find('usr/share/empty') ?? -1)).toEqual([])
  })

  it('does not trust a table of another digest, and sees where there is none', async () => {
    const other = `sha256:${'0'.repeat(64)}`
    await expect(readEstargzToc(rangesOf(layer.blob), layer.blob.byteLength, other)).rejects.toThrow('digest')
    const cut = layer.blob.subarray(0, -1)
    await expect(readEstargzToc(rangesOf(cut), cut.byteLength, layer.tocDigest)).rejects.toThrow('footer')
  })

  // The bytes of https://github.com/containerd/stargz-snapshotter/blob/main/docs/estargz.md#footer, and CRFS’s.
  it.each([
    ['1f8b08040000000000ff1a0053471600', 51],
    ['1f8b08040000000000ff1600', 47],
  ])('reads a footer that begins with %s', (start, footerBytes) => {
    const offset = Buffer.from('0000000000001234STARGZ')
    const end = Buffer.from('010000ffff0000000000000000', 'hex')
    const last = Buffer.concat([Buffer.alloc(4), Buffer.from(start, 'hex'), offset, end]).subarray(-51)
    expect(parseEstargzFooter(last)).toEqual({ tocOffset: 0x1234, footerBytes })
  })
})

describe('zstd:chunked', () => {
  const entries = [
    { type: 'dir', name: 'd/', mode: 0o755 },
    { type: 'reg', name: 'd/f', mode: 0o644, size: 30, offset: 5, endOffset: 9, chunkSize: 10 },
    { type: 'chunk', name: 'd/f', chunkOffset: 10, chunkSize: 15, chunkType: 'zeros' },
    { type: 'chunk', name: 'd/f', offset: 9, endOffset: 20, chunkOffset: 25, chunkSize: 5 },
  ]
  const pack = (list: unknown) => Buffer.from(JSON.stringify({ version: 1, entries: list }))

  it('honours chunks and zeros', () => {
    const { table, chunks } = parseToc(pack(entries), 100)
    expect(chunks.chunks(table.find('d/f') ?? -1)).toMatchObject([
      { fileOffset: 0, sizeBytes: 10, isZeros: false, blobOffset: 5, blobEnd: 9 },
      { fileOffset: 10, sizeBytes: 15, isZeros: true },
      { fileOffset: 25, sizeBytes: 5, isZeros: false, blobOffset: 9, blobEnd: 20 },
    ])
  })

  it.each([
    ['belongs to no file', [{ type: 'chunk', name: 'x' }]],
    ['do not fit together', entries.with(2, { ...entries[2], chunkOffset: 11 } as never)],
    ['do not fill', entries.slice(0, 3)],
    ['outside the layer', entries.with(3, { ...entries[3], endOffset: 101 } as never)],
    ['type that is not known', [{ type: 'door', name: 'x' }]],
    ['no count', [{ type: 'reg', name: 'x', size: -1 }]],
  ])('refuses a table with a chunk that %s', (words, list) => {
    expect(() => parseToc(pack(list), 100)).toThrow(words)
  })

  it.each(['io.github.containers.zstd-chunked.', 'io.containers.zstd-chunked.'])(
    'reads by annotations %s*',
    async prefix => {
      const json = pack(entries)
      const compressed = zstdCompressSync(json)
      const blob = Buffer.concat([Buffer.alloc(1000), compressed, Buffer.alloc(48)])
      const digest = `sha256:${createHash('sha256').update(compressed).digest('hex')}`
      const position = (bytes: number) => `1000:${compressed.length}:${bytes}:1`
      const place = (bytes: number, checksum: string) => {
        const found = zstdChunkedPlace({
          [`${prefix}manifest-position`]: position(bytes),
          [`${prefix}manifest-checksum`]: checksum,
        })
        if (!found) throw new Error('not found')
        return found
      }
      const { table } = await readZstdChunkedToc(rangesOf(blob), place(json.length, digest))
      expect(table.find('d/f')).toBeDefined()
      await expect(readZstdChunkedToc(rangesOf(blob), place(json.length, `sha256:${'0'.repeat(64)}`))).rejects.toThrow(
        'digest',
      )
      await expect(readZstdChunkedToc(rangesOf(blob), place(json.length - 1, digest))).rejects.toThrow('cannot be read')
      await expect(readZstdChunkedToc(rangesOf(blob), place(json.length + 1, digest))).rejects.toThrow('as long')
      expect(zstdChunkedPlace({})).toBeUndefined()
    },
  )
})
