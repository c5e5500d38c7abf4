import { once } from 'node:events'
import { type AddressInfo, createServer as createNetServer, type Socket } from 'node:net'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'

/** What a client sent, read up to the end of its body. */
export interface FaultRequest {
  readonly method: string
  readonly path: string
  /** Lowercase names; the last of a repeated header. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** One accepted connection, in the hands of the script. */
export interface FaultConnection {
  /** 0 for the first connection of the server. */
  readonly index: number
  readonly socket: Socket
  /** Every request the client sends, until it goes away. */
  requests(): AsyncGenerator<FaultRequest, void>
  /** The next request; `undefined` when the client went away. */
  request(): Promise<FaultRequest | undefined>
  /** Writes exactly these bytes. */
  send(bytes: string | Uint8Array): void
  /** Answers with RST instead of an orderly close. */
  reset(): void
}

/** Plays one connection. When it returns, the connection stays as it is; `socket.end()` closes it. */
export type FaultScript = (connection: FaultConnection) => void | Promise<void>

export interface FaultServer {
  /** `http://127.0.0.1:PORT`, or https. */
  readonly origin: string
  readonly port: number
  /** Requests in the order their heads were complete, over all connections. */
  readonly requests: readonly FaultRequest[]
  /** Connections accepted so far. */
  readonly connections: number
  /** Connections open now. */
  readonly open: number
  /** Every byte received so far, over all connections (decrypted): search it for what must not be there. */
  received(): string
  close(): Promise<void>
}

/**
 * A server that answers with exactly the bytes a test wants, valid HTTP or not, on 127.0.0.1 and a free port.
 *
 * @example
 * const server = await startFaultServer(async connection => {
 *   for await (const request of connection.requests()) connection.send(answer(200, { body: request.path }))
 * })
 */
export async function startFaultServer(script: FaultScript, tls?: TlsOptions): Promise<FaultServer> {
  const sockets = new Set<Socket>()
  const requests: FaultRequest[] = []
  const chunks: Buffer[] = []
  let connections = 0
  const accept = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    void script(converse(socket, connections++, requests))
  }
  const server = tls ? createTlsServer(tls, accept) : createNetServer(accept)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    requests,
    get connections() {
      return connections
    },
    get open() {
      return sockets.size
    },
    received: () => Buffer.concat(chunks).toString('latin1'),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A well-formed HTTP/1.1 answer; `content-length` is set unless `headers` has a framing header of its own. */
export function answer(
  status: number,
  { headers = {}, body = '' }: { headers?: Readonly<Record<string, string>>; body?: string } = {},
): string {
  const framed = 'content-length' in headers || 'transfer-encoding' in headers
  const all = framed ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body, 'latin1')) }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} Status\r\n${lines.join('')}\r\n${body}`
}

/** A script that answers every request with the same bytes. */
export const always =
  (bytes: string | ((request: FaultRequest, count: number) => string)): FaultScript =>
  async connection => {
    let count = 0
    for await (const request of connection.requests()) {
      connection.send(typeof bytes === 'string' ? bytes : bytes(request, count++))
    }
  }

/** A script that takes requests and says nothing. */
export const silence: FaultScript = () => {}

function converse(socket: Socket, index: number, log: FaultRequest[]): FaultConnection {
  const next = reader(socket)
  const request = async () => {
    const read = await next()
    if (read) log.push(read)
    return read
  }
  return {
    index,
    socket,
    request,
    async *requests() {
      for (let read = await request(); read; read = await request()) yield read
    },
    send: bytes => {
      if (!socket.destroyed) socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
    },
    reset: () => socket.resetAndDestroy(),
  }
}

/** Cuts the received bytes into requests; understands `content-length` only, which is all our client sends. */
function reader(socket: Socket): () => Promise<FaultRequest | undefined> {
  let pending = ''
  let closed = false
  let wake = () => {}
  socket.on('data', (chunk: Buffer) => {
    pending += chunk.toString('latin1')
    wake()
  })
  socket.on('close', () => {
    closed = true
    wake()
  })
  return async () => {
    for (;;) {
      const parsed = parseRequest(pending)
      if (parsed) {
        pending = parsed.rest
        return parsed.request
      }
      if (closed) return undefined
      await new Promise<void>(resolve => {
        wake = resolve
      })
    }
  }
}

function parseRequest(text: string): { readonly request: FaultRequest; readonly rest: string } | undefined {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [line = '', ...fields] = text.slice(0, end).split('\r\n')
  const headers = Object.fromEntries(
    fields.map(field => {
      const colon = field.indexOf(':')
      return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()]
    }),
  )
  const bodyEnd = end + 4 + Number(headers['content-length'] ?? 0)
  if (text.length < bodyEnd) return undefined
  const [method = '', path = ''] = line.split(' ')
  return { request: { method, path, headers, body: text.slice(end + 4, bodyEnd) }, rest: text.slice(bodyEnd) }
}
