import { type BlobSource, RangeRefused } from '../archive/index/blob-source.ts'
import type { Digest } from '../oci/digest/digest.ts'

/** A blob of a registry without login, and what was asked of it. */
export interface HttpBlob extends BlobSource {
  readonly url: string
  /** Bytes of each range that was fetched. */
  readonly fetched: number[]
}

async function* body(response: Response, expected: number): AsyncGenerator<Uint8Array> {
  if (response.status !== expected) {
    await response.body?.cancel()
    if (expected === 206) throw new RangeRefused(`The registry answered ${response.status}.`)
    throw new Error(`${response.url}: ${response.status}`)
  }
  if (response.body) yield* response.body
}

export function httpBlob(host: string, repository: string, digest: string, sizeBytes: number): HttpBlob {
  const url = `http://${host}/v2/${repository}/blobs/${digest}`
  const fetched: number[] = []
  return {
    url,
    fetched,
    sizeBytes,
    digest: digest as Digest,
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    async *stream(signal) {
      yield* body(await fetch(url, { signal }), 200)
    },
    async *range(start, end, signal) {
      fetched.push(end - start)
      yield* body(await fetch(url, { signal, headers: { range: `bytes=${start}-${end - 1}` } }), 206)
    },
  }
}
