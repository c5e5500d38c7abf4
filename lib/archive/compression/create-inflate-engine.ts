import { deflateRawSync } from 'node:zlib'
import type { BlockStart, InflateEngine, InflateEngineOptions } from './inflate-engine.ts'
import { NativeInflateEngine } from './native-inflate-engine.ts'
import { OwnInflateEngine } from './own-inflate-engine.ts'

type Engine = new (options: InflateEngineOptions) => InflateEngine

const sampleBytes = 96 << 10
const sampleSpan = 20 << 10
/** Not a divisor of anything, so that chunks end inside of blocks, matches and probes. */
const sampleChunk = 5_077

/** Small buffers make zlib end blocks early. */
const sampleMemLevel = 4

/** Text-like bytes that give dynamic blocks, then noise that gives stored ones; always the same. */
function makeSample(): Uint8Array {
  const bytes = new Uint8Array(sampleBytes)
  let state = 1
  for (let at = 0; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    const isNoise = at >= sampleBytes * 0.75
    bytes[at] = isNoise ? state >>> 24 : 97 + ((state >>> 28) & (at >>> 14))
  }
  return bytes
}

interface Run {
  readonly output: Buffer
  readonly starts: readonly BlockStart[]
  readonly used: number
  readonly finished: boolean
}

function run(Engine: Engine, compressed: Uint8Array): Run {
  const output: Buffer[] = []
  const starts: BlockStart[] = []
  const engine = new Engine({
    spanBytes: sampleSpan,
    onOutput: bytes => output.push(Buffer.from(bytes)),
    onBlockStart: start => starts.push(start),
  })
  let used = 0
  for (let at = 0; at < compressed.length; at += sampleChunk)
    used += engine.write(compressed.subarray(at, at + sampleChunk), 0)
  const { finished } = engine
  engine.close()
  return { output: Buffer.concat(output), starts, used, finished }
}

/** A stored block's header is followed by zero bits, so that several bits of one byte mean the same start. */
const isSameStart = (a: BlockStart, b: BlockStart | undefined) =>
  b !== undefined &&
  Math.abs((a.compressedOffset - b.compressedOffset) * 8 + a.bit - b.bit) < 8 &&
  a.outputOffset === b.outputOffset &&
  Buffer.compare(a.window, b.window) === 0

/** Whether an engine decodes a small stream as our own inflater does, and finds the same block starts. */
export function selfCheck(Engine: Engine): boolean {
  const compressed = deflateRawSync(makeSample(), { memLevel: sampleMemLevel })
  // What follows a stream must be left alone.
  const followed = Buffer.concat([compressed, Buffer.alloc(8, 0xff)])
  const wanted = run(OwnInflateEngine, followed)
  try {
    const got = run(Engine, followed)
    return (
      got.finished &&
      got.used === wanted.used &&
      got.output.equals(wanted.output) &&
      got.starts.length > 1 &&
      got.starts.length === wanted.starts.length &&
      got.starts.every((start, at) => isSameStart(start, wanted.starts[at]))
    )
  } catch {
    return false
  }
}

let chosen: Engine | undefined

/** zlib where it can be watched, which `selfCheck` finds out once in a thread; else our own inflater. */
export function chooseInflateEngine(): Engine {
  chosen ??= selfCheck(NativeInflateEngine) ? NativeInflateEngine : OwnInflateEngine
  return chosen
}

export const createInflateEngine = (options: InflateEngineOptions): InflateEngine =>
  new (chooseInflateEngine())(options)
