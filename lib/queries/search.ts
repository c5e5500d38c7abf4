import type { SearchLine } from '#lib/contract/search'
import { apiUrl } from '#lib/routes/api'
import { streamApi } from './fetch-api.ts'

interface SearchCall {
  readonly q: string
  /** Only this registry. */
  readonly registry?: string
  /** Reads its list of repositories anew. */
  readonly fresh?: boolean
}

/** What registries answer, line by line as it comes. Throws ApiError; leaving the iteration ends the asking. */
export const streamSearch = ({ q, registry, fresh }: SearchCall, signal: AbortSignal): AsyncGenerator<SearchLine> =>
  streamApi<SearchLine>(apiUrl('search', { q, registry, fresh: fresh ? '1' : undefined }), signal)
