import { constants, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { mixedBytes, zstdWriters } from '../../testing/compressed-streams.ts'
import type { Checkpoint } from './checkpoint.ts'
import { DecodingError } from './layer-decoder.ts'
import { resumeZstd } from './resume-zstd.ts'
import { ZstdDecoder } from './zstd-decoder.ts'

const content = mixedBytes(9 << 20)

async function decode(compressed: Uint8Array, pieceBytes = 65_537) {
  const output: Buffer[] = []
  const checkpoints: Checkpoint[] = []
  const decoder = new ZstdDecoder({
    onOutput: bytes => output.push(Buffer.from(bytes)),
    onCheckpoint: checkpoint => checkpoints.push(checkpoint),
    spanBytes: 1 << 20,
  })
  try {
    for (let at = 0; at < compressed.length; at += pieceBytes)
      await decoder.write(compressed.subarray(at, at + pieceBytes))
    return { findings: decoder.end(), output: Buffer.concat(output), checkpoints }
  } finally {
    decoder.close()
  }
}

const skippable = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 5, 0, 0, 0, 1, 2, 3, 4, 5])
const frames = Array.from({ length: 9 }, (_, at) => zstdCompressSync(content.subarray(at << 20, (at + 1) << 20)))

describe('zstd', () => {
  it.each(zstdWriters)('by %s is decoded', async (name, pack) => {
    // The fast levels get enough for a frame that is too large to be held.
    const given = /-19|-T2/.test(name) ? content.subarray(0, 2 << 20) : content
    const { output } = await decode(pack(given))
    expect(output.equals(given)).toBe(true)
  })

  it('in many frames is entered at each of them', async () => {
    const compressed = Buffer.concat([skippable, ...frames.flatMap(frame => [frame, skippable])])
    for (const pieceBytes of [4_096, 1 << 20]) {
      const { output, checkpoints, findings } = await decode(compressed, pieceBytes)
      expect(output.equals(content.subarray(0, output.length))).toBe(true)
      expect(findings.parts).toBe(9)
      for (const { compressedOffset, outputOffset } of checkpoints) {
        const rest: Uint8Array[] = []
        async function* bytes() {
          yield compressed.subarray(compressedOffset, compressedOffset + 300_000)
        }
        for await (const piece of resumeZstd(bytes())) rest.push(piece)
        const got = Buffer.concat(rest)
        expect(got.equals(content.subarray(outputOffset, outputOffset + got.length))).toBe(true)
      }
    }
  })

  it('is decoded in pieces of one byte', async () => {
    const small = zstdCompressSync(content.subarray(170_000, 180_000))
    expect((await decode(Buffer.concat([skippable, small, small]), 1)).output).toHaveLength(20_000)
  })

  it('is truncated anywhere but between frames', async () => {
    const whole = frames[0] ?? Buffer.alloc(0)
    for (const length of [0, 3, 5, 9, 1_000, whole.length - 1])
      await expect(decode(whole.subarray(0, length))).rejects.toMatchObject({ isTruncated: true })
  })

  it('may be followed by bytes that are counted', async () => {
    const { findings } = await decode(Buffer.concat([...frames.slice(0, 1), Buffer.from('garbage')]))
    expect(findings.trailingBytes).toBe(7)
  })

  it('that needs too much memory is refused before it gets any', async () => {
    // A frame header alone: no single segment, window descriptor for 3.75 TiB.
    await expect(decode(Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0xff, 1, 0, 0]))).rejects.toThrow(DecodingError)
  })

  it('that is damaged is refused or decoded, and nothing else happens', async () => {
    const params = { [constants.ZSTD_c_checksumFlag]: 1 }
    const whole = zstdCompressSync(content.subarray(170_000, 190_000), { params })
    let refused = 0
    for (let at = 0; at < whole.length; at += 13) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ (1 + (at % 255))
      await decode(bytes).catch(error => {
        expect(error).toBeInstanceOf(DecodingError)
        refused += 1
      })
    }
    expect(refused).toBeGreaterThan(100)
  })
})
