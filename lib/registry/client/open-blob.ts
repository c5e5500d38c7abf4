import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import { pullScope } from '../auth/scope.ts'
import type { EgressResponse } from '../egress/types.ts'
import { apiPath } from './api-path.ts'
import type { Connection } from './connection.ts'
import { parseContentRange } from './content-range.ts'

export interface BlobRequest {
  readonly connection: Connection
  readonly digest: Digest
  readonly purpose: 'blob' | 'small-blob'
  readonly signal?: AbortSignal
}

/** A body that holds the wanted bytes, and where in the blob it starts. */
export interface OpenedBody {
  readonly body: ReadableStream<Uint8Array>
  /** Offset in the blob of the body's first byte: 0 where the registry ignored the range. */
  readonly offset: number
  /** Length of the whole blob where the answer tells. */
  readonly sizeBytes?: number
}

/**
 * Asks for a blob from byte `start` to byte `end` (inclusive; to its end without). A registry may ignore the range
 * and send everything (200); one that sends another part than it was asked for is asked for everything instead.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-blobs
 */
export async function openBody(request: BlobRequest, start: number, end?: number): Promise<OpenedBody> {
  const isWhole = start === 0 && end === undefined
  const response = await ask(request, isWhole ? undefined : `bytes=${start}-${end ?? ''}`)
  if (response.status !== 206) return wholeBody(request, response)
  const range = parseContentRange(response.header('content-range'))
  const fits = range && range.start === start && (end === undefined || range.end <= end)
  if (fits && !isWhole) {
    const { sizeBytes } = range
    return { body: response.stream(), offset: start, ...(sizeBytes !== undefined && { sizeBytes }) }
  }
  await response.discard()
  return wholeBody(request, await ask(request, undefined))
}

function ask({ connection, digest, purpose, signal }: BlobRequest, range: string | undefined): Promise<EgressResponse> {
  const { name } = connection.source
  return connection.send({
    path: apiPath(name, 'blobs', digest),
    purpose,
    scopes: [pullScope(name)],
    ...(range !== undefined && { headers: { range } }),
    ...(signal && { signal }),
  })
}

async function wholeBody({ connection, digest }: BlobRequest, response: EgressResponse): Promise<OpenedBody> {
  const { writtenName, vendor } = connection.source
  if (response.status === 200) {
    const length = response.header('content-length') ?? ''
    return { body: response.stream(), offset: 0, ...(/^\d{1,15}$/.test(length) && { sizeBytes: Number(length) }) }
  }
  if (response.status !== 416) throw await connection.failure(response, say`the blob ${digest} of ${writtenName}`)
  await response.discard()
  throw new AppError('invalid-request', say`The blob ${digest} has no bytes in the range that was asked for.`, {
    host: vendor.host,
    hint: say`The range starts behind the end of the blob.`,
    registry: { status: 416 },
  })
}
