import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

export interface LatencyProxy {
  /** `127.0.0.1:port` */
  readonly host: string
  /** Requests so far by method, `GET 3, HEAD 1`; empty for none. */
  counted(): string
  forgetCounts(): void
  stop(): Promise<void>
}

/** A plain HTTP server that passes every request on to `target` (`host:port`) and every answer back `delayMs` later. */
export async function startLatencyProxy(target: string, delayMs: number): Promise<LatencyProxy> {
  const counts = new Map<string, number>()
  const agent = new Agent({ keepAlive: true })
  const server = createServer((incoming, outgoing) => {
    const method = incoming.method ?? ''
    counts.set(method, (counts.get(method) ?? 0) + 1)
    passOn(incoming, outgoing, { target, agent, delayMs })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    counted: () => [...counts].map(([method, count]) => `${count} ${method}`).join(', '),
    forgetCounts: () => counts.clear(),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      agent.destroy()
      await once(server, 'close')
    },
  }
}

interface Route {
  readonly target: string
  readonly agent: Agent
  readonly delayMs: number
}

/** The Host header stays as it was, so that links in the registry's answers lead back here. */
function passOn(incoming: IncomingMessage, outgoing: ServerResponse, { target, agent, delayMs }: Route): void {
  const { method, headers, url } = incoming
  const upstream = request(`http://${target}${url}`, { method, headers, agent }, async answer => {
    await sleep(delayMs)
    outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
    pipeline(answer, outgoing, () => undefined)
  })
  upstream.on('error', () => outgoing.destroy())
  pipeline(incoming, upstream, () => undefined)
}
