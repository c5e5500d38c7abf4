import type { ReadingProgress } from '#lib/contract/chosen-images'
import { fromWire } from '#lib/errors/wire'
import { ApiError, streamApi } from './fetch-api.ts'

type Line = { readonly progress: ReadingProgress } | { readonly error: unknown } | Readonly<Record<string, unknown>>

/**
 * How reading the layers of many images goes on, by an address of the API that streams; ends when all are read. Throws
 * ApiError with what the server tells. Leaving the iteration, or the signal, ends the reading.
 */
export async function* streamReading(url: string, signal: AbortSignal): AsyncGenerator<ReadingProgress> {
  for await (const line of streamApi<Line>(url, signal)) {
    if ('error' in line) throw new ApiError({ failure: fromWire(line) })
    if ('progress' in line) yield line.progress as ReadingProgress
  }
}
