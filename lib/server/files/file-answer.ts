import 'server-only'
import type { OpenedFile } from '#lib/inspect/files/open-file'
import type { Answer, Freshness } from '../answer.ts'
import { readByteRange } from '../byte-range.ts'
import { startBody } from '../stream-body.ts'

/** Pictures by how they begin; everything else is saved, or read as bytes by our own pages. */
const pictures: readonly (readonly [contentType: string, pattern: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF.{4}WEBP/s],
  ['image/avif', /^.{4}ftypavi[fs]/s],
  // Shown by <img> only, where a browser runs no script of it; opened by itself, the policy's sandbox forbids them.
  ['image/svg+xml', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<svg[\s>]/],
]

/** Bytes that tell what a file is. */
export const sniffedBytes = 4096

export const pictureType = (beginning: Uint8Array): string | undefined => {
  const text = Buffer.from(beginning.buffer, beginning.byteOffset, beginning.byteLength).toString('latin1')
  return pictures.find(([, pattern]) => pattern.test(text))?.[0]
}

async function beginningOf(file: OpenedFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of file.readRange(0, sniffedBytes)) pieces.push(piece)
  return Buffer.concat(pieces)
}

interface Asked {
  readonly file: OpenedFile
  readonly fileName: string
  readonly request: Request
  readonly freshness: Freshness
}

/** A file's bytes, whole or the part that was asked for. */
export async function fileAnswer({ file, fileName, request, freshness }: Asked): Promise<Answer> {
  const { sizeBytes, etag } = file
  const picture = pictureType(await beginningOf(file))
  const known = {
    contentType: picture ?? 'application/octet-stream',
    isOwnType: true as const,
    freshness,
    etag,
    acceptRanges: true as const,
    ...(picture === undefined && { fileName }),
  }
  const range = readByteRange(request.headers.get('range'), sizeBytes)
  if (range === 'unsatisfiable')
    return { ...known, body: '', status: 416, contentLength: 0, contentRange: `bytes */${sizeBytes}` }
  if (!range) return { ...known, body: await startBody(file.read()), contentLength: sizeBytes }
  const { start, end } = range
  return {
    ...known,
    body: await startBody(file.readRange(start, end)),
    status: 206,
    contentLength: end - start,
    contentRange: `bytes ${start}-${end - 1}/${sizeBytes}`,
  }
}
