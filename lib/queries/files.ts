import type { EarlyFile, FilesAnswer, FilesProgressLine, FilesQuery } from '#lib/contract/files'
import { fromWire } from '#lib/errors/wire'
import { apiUrl } from '#lib/routes/api'
import { ApiError, fetchApi, streamApi } from './fetch-api.ts'

type Told =
  | { readonly progress: FilesProgressLine }
  /** With `by`, as a SOCI index of the image tells them, before they have been verified. */
  | { readonly entries: readonly EarlyFile[]; readonly by?: 'soci' }
type Line = Told | { readonly error: unknown } | { readonly files: unknown }

type Query = Readonly<Partial<Record<keyof FilesQuery, string | number | undefined>>>

/** A page of a directory. Throws ApiError. */
export const fetchFiles = (query: Query, signal: AbortSignal): Promise<FilesAnswer> =>
  fetchApi<FilesAnswer>(apiUrl('files', query), { signal })

/**
 * How reading the layers of an image goes on; ends when all are read. Throws ApiError with what the server tells. Leaving the
 * iteration, or the signal, lets go of the reading.
 */
export async function* streamFiles(query: Query, signal: AbortSignal): AsyncGenerator<Told> {
  for await (const line of streamApi<Line>(apiUrl('files', { ...query, stream: '1' }), signal)) {
    if ('error' in line) throw new ApiError({ failure: fromWire(line) })
    if ('progress' in line || 'entries' in line) yield line
  }
}
