import { fromWire, type WireError } from '#lib/errors/wire'

/** What kept a call of our own API from its answer. */
export class ApiError extends Error {
  /** As the server told it, in the reader's language; absent where nothing that answered was Portolan. */
  readonly failure: WireError | undefined
  /** Absent where nothing answered at all. */
  readonly status: number | undefined

  constructor(told: { readonly failure?: WireError | undefined; readonly status?: number; readonly cause?: unknown }) {
    super(told.failure?.message ?? 'no answer of the API', { cause: told.cause })
    this.name = 'ApiError'
    this.failure = told.failure
    this.status = told.status
  }
}

/** The only `fetch` outside the egress module: it can reach no other origin, the Content-Security-Policy says so. */
async function ask(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw new ApiError({ cause })
  })
  if (response.ok) return response
  throw new ApiError({ failure: fromWire(await response.json().catch(() => null)), status: response.status })
}

/** One call of our own API from the browser. Throws ApiError; leaving the page aborts it. */
export async function fetchApi<T>(url: string, init: RequestInit = {}): Promise<T> {
  const response = await ask(url, { ...init, headers: { accept: 'application/json', ...init.headers } })
  return (await response.json().catch(() => null)) as T
}

/** The text that an address of our own answers with. Throws ApiError. */
export const fetchText = async (url: string): Promise<string> => (await ask(url, {})).text()

/** Bytes of an address of our own, read as they are asked for, and how many there will be. Throws ApiError. */
export async function openDownload(
  url: string,
  signal: AbortSignal,
): Promise<{ readonly body: ReadableStream<Uint8Array<ArrayBuffer>>; readonly totalBytes?: number }> {
  const { body, headers, status } = await ask(url, { signal })
  if (!body) throw new ApiError({ status })
  const length = headers.get('content-length')
  // Of what a server compresses on the way, the length is another than that of the bytes read here.
  return length === null || headers.has('content-encoding') ? { body } : { body, totalBytes: Number(length) }
}

/**
 * The same for what may fail without anyone having asked for it: the server answers failures with status 200, and a
 * browser reports none. Throws ApiError as well.
 */
export async function fetchQuietly<T extends object>(url: string, signal: AbortSignal): Promise<T> {
  const answer = await fetchApi<T | { readonly error: unknown }>(url, { signal })
  if ('error' in answer) throw new ApiError({ failure: fromWire(answer), status: 200 })
  return answer
}

export const postApi = <T>(url: string, body: unknown): Promise<T> =>
  fetchApi<T>(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** Lines of JSON as they come (NDJSON). Throws as `fetchApi` does for an answer that is a failure from the start. */
export async function* streamApi<Line>(url: string, signal: AbortSignal): AsyncGenerator<Line> {
  const response = await ask(url, { signal, headers: { accept: 'application/x-ndjson, application/json' } })
  if (!response.body) throw new ApiError({ status: response.status })
  let rest = ''
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const lines = (rest + next.value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line) as Line
    }
  } finally {
    await reader.cancel()
  }
}
