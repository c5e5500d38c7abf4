import { type BlobSource, RangeRefused } from '#lib/archive/index/blob-source'
import type { Context } from '#lib/context/context'
import type { Descriptor } from '#lib/oci/manifest/types'
import type { Repository } from '#lib/oci/reference/types'
import type { BlobStream } from '#lib/registry/types'

/** A layer's bytes from its registry, with the login of whoever asks. */
export function layerSource(ctx: Context, repository: Repository, layer: Descriptor): BlobSource {
  const open = async (signal: AbortSignal, range?: { readonly start: number; readonly end: number }) =>
    (await ctx.repository(repository)).blobStream(layer.digest, range, { signal })
  return {
    sizeBytes: layer.sizeBytes,
    digest: layer.digest,
    mediaType: layer.mediaType,
    ...(layer.annotations && { annotations: layer.annotations }),
    async *stream(signal) {
      yield* (await open(signal)).stream
    },
    async *range(start, end, signal) {
      // RFC 9110 §14.1.2: the last position of a byte range is inclusive.
      const answer = await open(signal, { start, end: end - 1 })
      if (answer.range.start !== start) {
        await answer.stream.cancel()
        throw new RangeRefused('The registry answered with another part of the blob.')
      }
      yield* upTo(answer, end - start)
    },
  }
}

/** A registry that takes only the start of a range sends the blob to its end. */
async function* upTo({ stream }: BlobStream, sizeBytes: number): AsyncGenerator<Uint8Array> {
  let left = sizeBytes
  for await (const bytes of stream) {
    yield bytes.length > left ? bytes.subarray(0, left) : bytes
    left -= bytes.length
    if (left <= 0) return
  }
}
