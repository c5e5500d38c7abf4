import { AppError } from '#lib/errors/app-error'
import { fromWire } from '#lib/errors/wire'

/**
 * One call of our own API from the browser. Throws the AppError the server sent; leaving the page aborts it.
 * The only `fetch` outside the egress module: it can reach no other origin, the Content-Security-Policy says so.
 */
export async function fetchApi<T>(url: string, init: RequestInit = {}): Promise<T> {
  let response: Response
  try {
    response = await fetch(url, { ...init, headers: { accept: 'application/json', ...init.headers } })
  } catch (cause) {
    if (init.signal?.aborted) throw new AppError('cancelled', 'The request was cancelled.', { cause })
    throw new AppError('unreachable', 'Portolan itself does not answer.', { hint: 'Is it still running?', cause })
  }
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw fromWire(body, `Portolan answered ${response.status}.`)
  return body as T
}

export const postApi = <T>(url: string, body: unknown): Promise<T> =>
  fetchApi<T>(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
