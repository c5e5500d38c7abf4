import type { Checkpoint } from '../compression/checkpoint.ts'
import type { Compression } from '../compression/detect-compression.ts'
import { resumeGzip } from '../compression/resume-gzip.ts'
import { resumeZstd } from '../compression/resume-zstd.ts'
import type { BlobSource } from './blob-source.ts'
import { aroundBlocks, verifyBlocks } from './block-tags.ts'
import { checkpointBefore, compressedEnd } from './checkpoint-table.ts'
import type { LayerIndex } from './layer-index-file.ts'

/** A part of a layer's uncompressed tar, `end` excluded. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

type Resume = (checkpoint: Checkpoint, compressed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>

/** The bytes as they are; copies, because those that come are their owner's again afterwards. */
async function* passOn(_checkpoint: Checkpoint, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) yield piece.slice()
}

const resumes: Readonly<Record<Compression, Resume>> = {
  gzip: resumeGzip,
  zstd: (_checkpoint, compressed) => resumeZstd(compressed),
  none: passOn,
}

/** The bytes from `start` to `end` of a stream that begins at `offset`; what comes after them is not waited for. */
export async function* cut(
  bytes: AsyncIterable<Uint8Array>,
  offset: number,
  { start, end }: Stretch,
): AsyncGenerator<Uint8Array> {
  let at = offset
  if (start >= end) return
  for await (const piece of bytes) {
    const from = Math.max(0, start - at)
    const to = Math.min(piece.length, end - at)
    if (from < to) yield piece.subarray(from, to)
    at += piece.length
    if (at >= end) return
  }
}

const layerStart: Checkpoint = { compressedOffset: 0, bit: 0, outputOffset: 0 }

interface Resumption {
  readonly checkpoint: Checkpoint
  /** The blob's bytes that are needed. */
  readonly needed: Stretch
}

/** Where to enter the blob for a stretch of its tar. */
async function enter({ facts, checkpoints, readWindows }: LayerIndex, { start, end }: Stretch): Promise<Resumption> {
  if (facts.compression === 'none')
    return { checkpoint: { compressedOffset: start, bit: 0, outputOffset: start }, needed: { start, end } }
  const checkpoint = (await checkpointBefore(checkpoints, readWindows, start)) ?? layerStart
  return {
    checkpoint,
    needed: { start: checkpoint.compressedOffset, end: compressedEnd(checkpoints, end, facts.sizeBytes) },
  }
}

/**
 * Reads a stretch of a layer's tar by one request for a part of its blob. Every byte is held against what was verified
 * with the digest before it is decoded. Throws `ForeignBytes`, `RangeRefused`, `DecodingError`, and what the source does.
 */
export async function* readStretch(
  index: LayerIndex,
  source: BlobSource,
  stretch: Stretch,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (stretch.start >= stretch.end) return
  const { facts, tags } = index
  const { checkpoint, needed } = await enter(index, stretch)
  const fetched = aroundBlocks(needed.start, needed.end, facts.sizeBytes)
  const verified = verifyBlocks(source.range(fetched.start, fetched.end, signal), fetched.start, tags)
  const compressed = cut(verified, fetched.start, needed)
  yield* cut(resumes[facts.compression](checkpoint, compressed), checkpoint.outputOffset, stretch)
}

/** The same by reading the layer from its start, where a registry gives no parts. */
export async function* streamStretch(
  index: LayerIndex,
  source: BlobSource,
  stretch: Stretch,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (stretch.start >= stretch.end) return
  const { facts, tags, checkpoints, readWindows } = index
  const verified = verifyBlocks(source.stream(signal), 0, tags)
  const first = (await checkpointBefore(checkpoints, readWindows, 0)) ?? layerStart
  const compressed = cut(verified, 0, { start: first.compressedOffset, end: facts.sizeBytes })
  yield* cut(resumes[facts.compression](first, compressed), 0, stretch)
}
