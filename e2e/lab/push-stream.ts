import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'

/**
 * Pushes a blob that nobody could hold, in one PATCH: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-a-blob-in-chunks
 */
export async function pushStream(
  host: string,
  repository: string,
  mediaType: string,
  bytes: AsyncIterable<Uint8Array>,
) {
  const hash = createHash('sha256')
  let size = 0
  async function* counted() {
    for await (const piece of bytes) {
      hash.update(piece)
      size += piece.byteLength
      yield piece
    }
  }
  const place = (response: Response) => {
    if (!response.ok) throw new Error(`pushing to ${host}/${repository}: ${response.status}`)
    return new URL(response.headers.get('location') ?? '', `http://${host}`)
  }
  const begun = place(await fetch(`http://${host}/v2/${repository}/blobs/uploads/`, { method: 'POST' }))
  const headers = { 'content-type': 'application/octet-stream' }
  const body = Readable.toWeb(Readable.from(counted()))
  const sent = place(await fetch(begun, { method: 'PATCH', headers, body, duplex: 'half' } as unknown as RequestInit))
  const digest = `sha256:${hash.digest('hex')}`
  sent.searchParams.set('digest', digest)
  place(await fetch(sent, { method: 'PUT', headers }))
  return { mediaType, digest, size }
}
