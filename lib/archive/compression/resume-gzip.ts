import { say } from '#lib/messages/say'
import { leadingZeros } from '../tar/leading-zeros.ts'
import { alignToByte } from './bit-prefix.ts'
import type { Checkpoint } from './checkpoint.ts'
import { maxHeaderBytes, readGzipHeader } from './gzip-header.ts'
import { InflateStream } from './inflate-stream.ts'
import { DecodingError } from './layer-decoder.ts'

const trailerBytes = 8
/** Deflate gives at most 1,032 bytes for one, so that little output waits at a time. */
const writeBytes = 1 << 15

/** Where the deflate stream of the next member begins in `bytes`, which begin with a trailer; undefined if not there yet. */
function nextMember(bytes: Uint8Array): number | 'none' | undefined {
  const rest = bytes.subarray(trailerBytes)
  const padding = leadingZeros(rest)
  if (padding === rest.length) return undefined
  const header = readGzipHeader(rest.subarray(padding))
  if (header.kind === 'complete') return trailerBytes + padding + header.bytes
  return header.kind === 'invalid' || rest.length > maxHeaderBytes ? 'none' : undefined
}

async function* slices(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // Copies: what decodes them does so outside of this thread, while their owner may use their memory again.
  for await (const piece of bytes)
    for (let at = 0; at < piece.length; at += writeBytes) yield piece.slice(at, at + writeBytes)
}

/**
 * Decodes gzip from a checkpoint on, over the ends of members, until the bytes end; the checksums of members are not
 * looked at, since the first one is entered in its middle.
 * @param compressed from the byte of the checkpoint on
 */
export async function* resumeGzip(
  checkpoint: Checkpoint,
  compressed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let stream: InflateStream | undefined = new InflateStream(checkpoint.window)
  /** Between members: the trailer and what there is of the next header. */
  let between: Uint8Array = new Uint8Array(0)
  let isFirst = true
  try {
    for await (const slice of slices(compressed)) {
      let left: readonly Uint8Array[] = isFirst ? alignToByte(slice, checkpoint.bit).pieces : [slice]
      isFirst = false
      while (left.length > 0) {
        const [piece = new Uint8Array(0), ...more]: readonly Uint8Array[] = left
        left = more
        if (stream) {
          if (piece.length === 0) continue
          const { output, unusedBytes } = await stream.write(piece)
          yield* output
          if (unusedBytes === undefined) continue
          stream = undefined
          between = piece.subarray(piece.length - unusedBytes)
        } else between = Buffer.concat([between, piece])
        const start = nextMember(between)
        if (start === 'none') return
        if (start === undefined) continue
        stream = new InflateStream()
        left = [between.subarray(start), ...left]
        between = new Uint8Array(0)
      }
    }
  } finally {
    stream?.close()
  }
  if (isFirst) throw new DecodingError(say`There are no bytes to decode.`, true)
}
