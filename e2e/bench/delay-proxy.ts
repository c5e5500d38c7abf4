import { createServer, request as send } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export interface DelayProxy {
  /** `127.0.0.1:port` */
  readonly host: string
  /** `METHOD /path` of every request since the last call. */
  takeRequests(): readonly string[]
  stop(): Promise<void>
}

/** Passes everything on to `upstream` and holds each answer back, as a registry further away would. */
export async function startDelayProxy(upstream: string, delayMs: number): Promise<DelayProxy> {
  let requests: string[] = []
  const [hostname, port] = upstream.split(':')
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    const { method, url: path, headers } = request
    const forwarded = send({ hostname, port, method, path, headers }, async answer => {
      await sleep(delayMs)
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    forwarded.on('error', () => response.destroy())
    request.pipe(forwarded)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    host: `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    takeRequests: () => {
      const taken = requests
      requests = []
      return taken
    },
    stop: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
