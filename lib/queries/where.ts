import type { WhereRow } from '#lib/contract/where'
import { fromWire } from '#lib/errors/wire'
import { apiUrl } from '#lib/routes/api'
import { ApiError, streamApi } from './fetch-api.ts'

type Line = { readonly row: WhereRow } | { readonly error: unknown } | { readonly where: unknown }

/** What each place says of an image, as it answers. Throws ApiError; leaving the iteration or the signal ends the asking. */
export async function* streamWhere(
  query: { readonly ref: string; readonly platform?: string | undefined },
  signal: AbortSignal,
): AsyncGenerator<WhereRow> {
  for await (const line of streamApi<Line>(apiUrl('where', { ...query, stream: '1' }), signal)) {
    if ('error' in line) throw new ApiError({ failure: fromWire(line) })
    if ('row' in line) yield line.row
  }
}
