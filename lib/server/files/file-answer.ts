import 'server-only'
import type { OpenedFile } from '#lib/inspect/files/open-file'
import { pictureType, sniffedBytes } from '#lib/inspect/files/picture-type'
import type { Answer, Freshness } from '../answer.ts'
import { readByteRange } from '../byte-range.ts'
import { startBody } from '../stream-body.ts'

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
