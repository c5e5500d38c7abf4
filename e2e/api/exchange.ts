import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'

export interface ApiAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly text: string
  /** The parsed body; fails the test when it is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look at members of unknown answers
  json(): any
}

export interface AskOptions {
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** By Node's client, which lets a test choose the Host header. */
export function exchange(
  origin: string,
  method: string,
  path: string,
  { headers = {}, signal, body }: AskOptions & { readonly body?: string | Uint8Array } = {},
): Promise<ApiAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(`${origin}${path}`, { method, headers, agent: false, ...(signal && { signal }) })
    outgoing.once('error', reject)
    outgoing.once('response', async incoming => {
      try {
        const bytes = Buffer.concat(await incoming.toArray())
        const text = bytes.toString()
        const { statusCode: status = 0, headers: answered } = incoming
        resolve({ status, headers: answered, body: bytes, text, json: () => JSON.parse(text) })
      } catch (error) {
        reject(error)
      }
    })
    outgoing.end(body)
  })
}
