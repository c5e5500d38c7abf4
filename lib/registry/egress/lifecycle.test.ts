import { afterEach, describe, expect, it } from 'vitest'
import { answer, type FaultScript, type FaultServer, silence, startFaultServer } from '#lib/testing/fault-server'
import { createEgress, type Egress, type EgressOptions } from './transport.ts'
import type { EgressRequest } from './types.ts'

const open: { close(): Promise<void> }[] = []
afterEach(() => Promise.all(open.splice(0).map(each => each.close())))

async function start(script: FaultScript, options: Partial<EgressOptions> = {}) {
  const server = await startFaultServer(script)
  const egress = createEgress({ version: '0', random: () => 0, ...options })
  open.push(egress, server)
  return { server, egress }
}

const request = (server: FaultServer, more: Partial<EgressRequest> = {}): EgressRequest => ({
  method: 'GET',
  url: new URL('/v2/', server.origin),
  purpose: 'blob',
  addresses: 'loopback',
  ...more,
})

const head = (length: number) => `HTTP/1.1 200 OK\r\ncontent-length: ${length}\r\n\r\n`
const fetchAll = async (egress: Egress, asked: EgressRequest) => (await egress.transport(asked)).bytes()

async function drain(stream: ReadableStream<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const chunk of stream) bytes += chunk.byteLength
  return bytes
}

async function closes(server: FaultServer, egress: Egress): Promise<void> {
  await expect.poll(() => server.open).toBe(0)
  await expect.poll(() => egress.stats().inFlight).toBe(0)
}

describe('leaving', () => {
  const half: FaultScript = async connection => {
    await connection.request()
    connection.send(`${head(1_000_000)}abc`)
  }

  it('while waiting for the answer closes the socket', async () => {
    const { server, egress } = await start(silence)
    const leave = new AbortController()
    const result = egress.transport(request(server, { signal: leave.signal }))
    await expect.poll(() => server.open).toBe(1)
    leave.abort()
    await expect(result).rejects.toMatchObject({ code: 'cancelled' })
    await closes(server, egress)
  })

  it('while the name is looked up', async () => {
    const { server, egress } = await start(silence, { resolve: () => new Promise(() => {}) })
    const leave = new AbortController()
    const url = new URL(`http://registry.example:${server.port}/`)
    const result = egress.transport(request(server, { url, signal: leave.signal }))
    setTimeout(() => leave.abort(), 20)
    await expect(result).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('while waiting for a free connection', async () => {
    const { server, egress } = await start(silence, { limits: { connectionsPerOrigin: 1 } })
    const leave = new AbortController()
    const first = egress.transport(request(server)).catch(error => error.code)
    const second = egress.transport(request(server, { signal: leave.signal }))
    setTimeout(() => leave.abort(), 20)
    await expect(second).rejects.toMatchObject({ code: 'cancelled' })
    expect(server.connections).toBe(1)
    await egress.close()
    expect(await first).toBe('cancelled')
  })

  it('before it began sends nothing', async () => {
    const { server, egress } = await start(silence)
    await expect(egress.transport(request(server, { signal: AbortSignal.abort() }))).rejects.toMatchObject({
      code: 'cancelled',
    })
    expect(server.connections).toBe(0)
  })

  it('in the middle of a stream', async () => {
    const { server, egress } = await start(half)
    const leave = new AbortController()
    const response = await egress.transport(request(server, { signal: leave.signal }))
    const result = drain(response.stream())
    leave.abort()
    await expect(result).rejects.toMatchObject({ code: 'cancelled' })
    await closes(server, egress)
  })

  it('by cancelling the stream', async () => {
    const { server, egress } = await start(half)
    const response = await egress.transport(request(server))
    await response.stream().cancel()
    await closes(server, egress)
  })

  it('by discarding a large body', async () => {
    const { server, egress } = await start(half)
    await (await egress.transport(request(server))).discard()
    await closes(server, egress)
  })

  it('by closing everything', async () => {
    const { server, egress } = await start(half)
    const response = await egress.transport(request(server))
    const result = response.bytes()
    const failed = expect(result).rejects.toMatchObject({ code: 'cancelled' })
    await egress.close()
    await failed
    expect(egress.stats()).toEqual({ pools: 0, openSockets: 0, inFlight: 0 })
    await expect(egress.transport(request(server))).rejects.toMatchObject({ code: 'cancelled' })
  })
})

describe('pools', () => {
  const polite: FaultScript = async connection => {
    for await (const _ of connection.requests()) connection.send(answer(200, { body: 'ok' }))
  }

  it('keep to six connections and use them again', async () => {
    const { server, egress } = await start(polite)
    await Promise.all(Array.from({ length: 200 }, () => fetchAll(egress, request(server))))
    expect(server.connections).toBe(6)
    expect(egress.stats()).toEqual({ pools: 1, openSockets: 6, inFlight: 0 })
  })

  it('are never shared between logins, or between a login and none', async () => {
    const { server, egress } = await start(polite)
    const as = (id: string) => ({ credential: { origin: server.origin, id, authorization: `Basic ${id}` } })
    for (const more of [as('a'), as('b'), {}, as('a'), {}]) await fetchAll(egress, request(server, more))
    expect(server.connections).toBe(3)
  })

  it('open a new connection after 100 requests', async () => {
    const { server, egress } = await start(polite)
    for (let n = 0; n < 101; n++) await fetchAll(egress, request(server))
    expect(server.connections).toBe(2)
    expect(server.requests[99]?.headers.connection).toBe('close')
  })

  it('close idle sockets and go away', async () => {
    const { server, egress } = await start(polite, { limits: { keepAliveMs: 50, poolIdleMs: 100 } })
    await fetchAll(egress, request(server))
    await expect.poll(() => server.open).toBe(0)
    await expect.poll(() => egress.stats().pools).toBe(0)
  })
})
