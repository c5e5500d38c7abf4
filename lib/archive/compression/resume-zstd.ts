import { ZstdDecoder } from './zstd-decoder.ts'

/**
 * Decodes zstd from the start of a frame until the bytes end, which may be in the middle of one.
 * @param compressed from the frame's first byte on
 */
export async function* resumeZstd(compressed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let output: Uint8Array[] = []
  const decoder = new ZstdDecoder({ onOutput: bytes => output.push(bytes) })
  try {
    for await (const piece of compressed) {
      await decoder.write(piece.slice())
      const decoded = output
      output = []
      yield* decoded
    }
  } finally {
    decoder.close()
  }
}
