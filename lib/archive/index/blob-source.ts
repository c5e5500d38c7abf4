import type { Digest } from '#lib/oci/digest/digest'

/**
 * Where a layer's bytes come from: a registry, a file, a test. Whoever makes one has decided that the reader may see the
 * blob; what is remembered of it is remembered by its digest, for everyone who can name that.
 */
export interface BlobSource {
  /** As the manifest says. */
  readonly sizeBytes: number
  readonly digest: Digest
  readonly mediaType: string
  /** Of the layer's descriptor: they may name a table of contents. */
  readonly annotations?: Readonly<Record<string, string>>
  /**
   * All bytes from the start. Leaving the iteration early, or the signal, ends the transfer. Each piece is given away with
   * its memory, which whoever takes it may free.
   */
  stream(signal: AbortSignal): AsyncIterable<Uint8Array>
  /**
   * Exactly the bytes from `start` up to and without `end`.
   * Throws `RangeRefused` when the other side answers with anything else than these.
   */
  range(start: number, end: number, signal: AbortSignal): AsyncIterable<Uint8Array>
}

/** The place that holds a blob does not give parts of it. */
export class RangeRefused extends Error {
  override readonly name = 'RangeRefused'
}
