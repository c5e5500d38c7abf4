import type { CompareAnswer, CompareProgressLine } from '#lib/contract/compare'
import type { FilesLevel } from '#lib/contract/compare/files'
import { fromWire } from '#lib/errors/wire'
import { apiUrl } from '#lib/routes/api'
import { ApiError, fetchApi, streamApi } from './fetch-api.ts'

type Line = { readonly progress: CompareProgressLine } | { readonly error: unknown } | { readonly compare: unknown }
type Query = Readonly<Record<string, string | number | undefined>>

/**
 * How comparing contents goes on, by an address of the API that streams; ends when all is compared. Throws ApiError with
 * what the server tells. Leaving the iteration, or the signal, ends the reading.
 */
export async function* streamCompare(url: string, signal: AbortSignal): AsyncGenerator<CompareProgressLine> {
  for await (const line of streamApi<Line>(url, signal)) {
    if ('error' in line) throw new ApiError({ failure: fromWire(line) })
    if ('progress' in line) yield line.progress
  }
}

/** What differs in a directory. Throws ApiError. */
export async function fetchDifferences(query: Query, signal: AbortSignal): Promise<FilesLevel | undefined> {
  const { files } = await fetchApi<CompareAnswer>(apiUrl('compare', { ...query, view: 'files' }), { signal })
  return files
}
