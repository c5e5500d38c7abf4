import { constants, gunzipSync, gzipSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { gzipWriters, mixedBytes } from '../../testing/compressed-streams.ts'
import { alignToByte } from './bit-prefix.ts'
import type { Checkpoint } from './checkpoint.ts'
import { selfCheck } from './create-inflate-engine.ts'
import { GzipDecoder } from './gzip-decoder.ts'
import { type InflateEngine, type InflateEngineOptions, type OutputRoom, windowBytes } from './inflate-engine.ts'
import { DecodingError } from './layer-decoder.ts'
import { NativeInflateEngine } from './native-inflate-engine.ts'
import { OwnInflateEngine } from './own-inflate-engine.ts'
import { RunningCrc } from './running-crc.ts'

const engines = { native: NativeInflateEngine, own: OwnInflateEngine } as const
type Engine = new (options: InflateEngineOptions) => InflateEngine
const spanBytes = 256 << 10
vi.setConfig({ testTimeout: 120_000 })

/** Of the bits of a stored block's start each is as good, so that only its place in the output is told. */
const startOf = ({ outputOffset }: Checkpoint) => outputOffset

function decode(Engine: Engine, compressed: Uint8Array, pieceBytes = 65_537, span = spanBytes, room?: OutputRoom) {
  const output: Buffer[] = []
  const checkpoints: Checkpoint[] = []
  const crc = new RunningCrc()
  const decoder = new GzipDecoder({
    createEngine: options => new Engine(options),
    onOutput: bytes => {
      crc.update(bytes)
      output.push(Buffer.from(bytes))
    },
    onCheckpoint: checkpoint => checkpoints.push(checkpoint),
    ...(room && { room }),
    spanBytes: span,
    crc: () => crc.mark,
  })
  try {
    for (let at = 0; at < compressed.length; at += pieceBytes) decoder.write(compressed.subarray(at, at + pieceBytes))
    return { findings: decoder.end(), output: Buffer.concat(output), checkpoints }
  } finally {
    decoder.close()
  }
}

const content = mixedBytes(3 << 19)

describe.each(gzipWriters)('gzip by %s', (_name, pack) => {
  const compressed = pack(content)

  it.each(Object.entries(engines))(
    'is decoded by the %s engine, with a checkpoint in every span',
    (_engine, Engine) => {
      const { output, checkpoints } = decode(Engine, compressed)
      expect(output.equals(content)).toBe(true)
      const ends = [...checkpoints.slice(1).map(({ outputOffset }) => outputOffset), content.length]
      // A block of zlib's ends after 16,383 symbols at the latest, of any length up to 258.
      for (const [at, { outputOffset }] of checkpoints.entries())
        expect((ends[at] ?? 0) - outputOffset).toBeLessThan(spanBytes * 2 + 500_000)
    },
  )

  it.each(Object.entries(engines))(
    'can be entered by plain zlib at each checkpoint of the %s engine',
    (_engine, Engine) => {
      for (const { compressedOffset, bit, outputOffset, window } of decode(Engine, compressed).checkpoints) {
        const { pieces } = alignToByte(compressed.subarray(compressedOffset), bit)
        const rest = inflateRawSync(Buffer.concat(pieces), {
          ...(window && { dictionary: window }),
          finishFlush: constants.Z_SYNC_FLUSH,
        })
        expect(rest.length).toBeGreaterThan(0)
        expect(rest.equals(content.subarray(outputOffset, outputOffset + rest.length))).toBe(true)
      }
    },
  )

  it.each([700, 40_000])('is decoded into rooms of %i bytes, of which none is looked at again', roomBytes => {
    let last = new Uint8Array(0)
    const room = () => {
      last.fill(0xff)
      last = new Uint8Array(roomBytes)
      return last
    }
    const { output, checkpoints } = decode(NativeInflateEngine, compressed, 65_537, spanBytes, room)
    expect(output.equals(content)).toBe(true)
    const windows = checkpoints.flatMap(({ window = new Uint8Array(0), outputOffset }) => {
      expect(content.subarray(outputOffset - window.length, outputOffset).equals(window)).toBe(true)
      return window.length
    })
    // Members that begin with a checkpoint have none.
    expect([0, windowBytes]).toContain(Math.max(...windows))
  })

  it('has checkpoints only where blocks begin, in whatever pieces it comes', () => {
    const blockStarts = new Set(decode(OwnInflateEngine, compressed, 65_537, 1).checkpoints.map(startOf))
    for (const pieceBytes of [1_000, 16_384, 1 << 20]) {
      const starts = decode(NativeInflateEngine, compressed, pieceBytes).checkpoints.map(startOf)
      expect(starts.length).toBeGreaterThan(3)
      expect(starts.filter(start => !blockStarts.has(start))).toEqual([])
    }
  })
})

describe('an engine', () => {
  it('passes its own check, which a wrong one does not', () => {
    expect(selfCheck(NativeInflateEngine)).toBe(true)
    class ElsewhereStart extends NativeInflateEngine {
      constructor({ onBlockStart, ...options }: InflateEngineOptions) {
        super({
          ...options,
          onBlockStart: start => onBlockStart?.({ ...start, compressedOffset: start.compressedOffset + 1 }),
        })
      }
    }
    expect(selfCheck(ElsewhereStart)).toBe(false)
    class Broken extends NativeInflateEngine {
      override write(): number {
        throw new Error('This Node has no such handle.')
      }
    }
    expect(selfCheck(Broken)).toBe(false)
  })

  it('decodes in pieces of one byte', () => {
    const small = content.subarray(100_000, 250_000)
    for (const Engine of Object.values(engines))
      expect(decode(Engine, gzipSync(small), 1).output.equals(small)).toBe(true)
  })
})

describe.each(Object.entries(engines))('what is not whole gzip, to the %s engine', (_name, Engine) => {
  const whole = gzipSync(content.subarray(0, 200_000))

  it('is truncated at any length', () => {
    for (let length = 1; length < whole.length; length += 997)
      expect(() => decode(Engine, whole.subarray(0, length))).toThrow(expect.objectContaining({ isTruncated: true }))
  })

  it('may be followed by zeros and by bytes that are counted', () => {
    expect(decode(Engine, Buffer.concat([whole, Buffer.alloc(700)])).findings).toEqual({
      parts: 1,
      paddingBytes: 700,
      trailingBytes: 0,
    })
    expect(decode(Engine, Buffer.concat([whole, Buffer.from('trailing')])).findings.trailingBytes).toBe(8)
  })

  it.each([
    ['checksum', 8],
    ['length', 4],
  ])('is refused for its %s', (_field, fromEnd) => {
    const wrong = Buffer.from(whole)
    wrong[whole.length - fromEnd] = (wrong[whole.length - fromEnd] ?? 0) ^ 1
    expect(() => decode(Engine, wrong)).toThrow(DecodingError)
  })
})

describe('damaged gzip', () => {
  const whole = gzipSync(mixedBytes(400_000).subarray(150_000, 190_000))

  it('is decoded or refused as zlib does it, by both engines', () => {
    const change = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 3,
    })
    const run = (Engine: Engine, bytes: Buffer) => {
      try {
        return decode(Engine, bytes, 4_099).output
      } catch (error) {
        if (error instanceof DecodingError) return undefined
        throw error
      }
    }
    fc.assert(
      fc.property(change, changes => {
        const bytes = Buffer.from(whole)
        for (const [at, bits] of changes) bytes[at] = (bytes[at] ?? 0) ^ bits
        const native = run(NativeInflateEngine, bytes)
        const own = run(OwnInflateEngine, bytes)
        expect(own === undefined).toBe(native === undefined)
        if (native && own) expect(own.equals(native)).toBe(true)
        let reference: Buffer | undefined
        try {
          reference = gunzipSync(bytes)
        } catch {
          reference = undefined
        }
        expect(native?.toString('latin1')).toBe(reference?.toString('latin1'))
      }),
      { numRuns: 300 },
    )
  })
})
