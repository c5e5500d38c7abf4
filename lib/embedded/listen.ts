import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ReadableStream } from 'node:stream/web'
import type { EmbeddedHandler } from './http/embedded-handler.ts'

export interface EmbeddedListener {
  /** e.g. `http://127.0.0.1:41234`, without a slash at the end. */
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Serves a handler on its own port. For tests: the application mounts the handler instead. Port 0 takes a free one. */
export async function listenEmbedded(
  handler: EmbeddedHandler,
  { host = '127.0.0.1', port = 0 }: { readonly host?: string; readonly port?: number } = {},
): Promise<EmbeddedListener> {
  const server = createServer((incoming, outgoing) => {
    respond(handler, incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    origin: `http://${host}:${taken}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function respond(handler: EmbeddedHandler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const response = await handler(toRequest(incoming))
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body) await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing)
  else outgoing.end()
}

function toRequest(incoming: IncomingMessage): Request {
  const { method = 'GET', url = '/', headers } = incoming
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    ),
    // From the iterator: nothing is read before the handler asks, and an unread body is dropped by node:http.
    ...(hasBody && { body: ReadableStream.from(incoming), duplex: 'half' }),
  } as RequestInit)
}
