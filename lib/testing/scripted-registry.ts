import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ScriptedRequest {
  readonly method: string
  /** Path and query as received. */
  readonly target: string
  readonly path: string
  readonly query: URLSearchParams
  /** Lowercase names. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

export interface ScriptedAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Uint8Array
  /** Announces the whole body, sends this many bytes of it and resets the connection. */
  readonly breakAfterBytes?: number
}

export type Script = (request: ScriptedRequest, count: number) => ScriptedAnswer | Promise<ScriptedAnswer>

export interface ScriptedRegistry {
  /** `127.0.0.1:PORT` */
  readonly host: string
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly requests: readonly ScriptedRequest[]
  /** `GET /v2/`-like lines of all requests so far. */
  lines(): readonly string[]
  close(): Promise<void>
}

/** A valid HTTP server on 127.0.0.1 and a free port that answers as the script says and remembers what was asked. */
export async function startScriptedRegistry(script: Script): Promise<ScriptedRegistry> {
  const requests: ScriptedRequest[] = []
  const server = createServer(async (incoming, outgoing) => {
    const request = await readRequest(incoming)
    requests.push(request)
    await sendAnswer(outgoing, request.method, await script(request, requests.length - 1))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    origin: `http://${host}`,
    requests,
    lines: () => requests.map(({ method, target }) => `${method} ${target}`),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function readRequest(incoming: IncomingMessage): Promise<ScriptedRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const { method = '', url = '', headers } = incoming
  const { pathname, searchParams } = new URL(url, 'http://registry.invalid')
  return {
    method,
    target: url,
    path: pathname,
    query: searchParams,
    headers: headers as ScriptedRequest['headers'],
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

async function sendAnswer(outgoing: ServerResponse, method: string, answer: ScriptedAnswer): Promise<void> {
  const { status = 200, headers = {}, body = '', breakAfterBytes } = answer
  const bytes = Buffer.from(body)
  const framed = 'transfer-encoding' in headers || 'content-length' in headers
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value as string | string[])
  outgoing.writeHead(status, framed ? {} : { 'content-length': bytes.byteLength })
  if (method === 'HEAD') return void outgoing.end()
  if (breakAfterBytes === undefined) return void outgoing.end(bytes)
  await new Promise<void>(sent => outgoing.write(bytes.subarray(0, breakAfterBytes), () => sent()))
  // Let the bytes leave before the reset overtakes them.
  setTimeout(() => outgoing.socket?.resetAndDestroy(), 30)
}
