import { afterEach, describe, expect, it } from 'vitest'
import { answer, type FaultScript, type FaultServer, silence, startFaultServer } from '#lib/testing/fault-server'
import { createEgress, type Egress, type EgressOptions } from './transport.ts'
import type { EgressRequest } from './types.ts'

const open: { close(): Promise<void> }[] = []
afterEach(() => Promise.all(open.splice(0).map(each => each.close())))

// undici's own timers are only exact to about a second.
const fast = { connectMs: 200, headersMs: 200, bodyIdleMs: 200, rateWindowMs: 2500 }

async function start(script: FaultScript, options: Partial<EgressOptions> = {}) {
  const server = await startFaultServer(script)
  const egress = createEgress({ version: '0', random: () => 0, limits: fast, ...options })
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
const chunkedHead = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n'

/** Sends `first`, then `piece` every `everyMs`. */
const trickle =
  (first: string, piece: string, everyMs: number): FaultScript =>
  async connection => {
    await connection.request()
    connection.send(first)
    const timer = setInterval(() => connection.send(piece), everyMs)
    connection.socket.on('close', () => clearInterval(timer))
  }

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

/** fault, script, part of the words */
const slow: readonly [string, FaultScript, RegExp][] = [
  ['accepts and says nothing (F16)', silence, /did not answer in time/],
  ['sends its headers byte by byte (F17)', trickle('HTTP/1.1 200 OK\r\nx: ', 'a', 20), /did not answer in time/],
  ['sends interim answers for ever', trickle('', 'HTTP/1.1 103 Early\r\n\r\n', 20), /endless interim answers/],
  ['stops in the middle of the body', trickle(`${head(100)}abc`, '', 50), /stopped in the middle/],
  ['sends its body byte by byte (F17)', trickle(head(10_000), 'a', 50), /less than 1024 bytes a second/],
]

describe('a slow registry', () => {
  it.each(slow)('that %s is given up', async (_name, script, words) => {
    const { server, egress } = await start(script)
    const result = fetchAll(egress, request(server))
    await expect(result).rejects.toMatchObject({ message: expect.stringMatching(words) })
    await closes(server, egress)
  })

  it('is given up after the total time, however lively', async () => {
    const script = trickle(chunkedHead, `400\r\n${'a'.repeat(1024)}\r\n`, 20)
    const { server, egress } = await start(script, { purposes: { manifest: { totalMs: 400 } } })
    const result = fetchAll(egress, request(server, { purpose: 'manifest' }))
    await expect(result).rejects.toMatchObject({ code: 'unreachable', message: expect.stringMatching(/took too long/) })
    await closes(server, egress)
  })

  it('does not count the waiting of our own reader', async () => {
    const size = 2 * 1024 * 1024
    const script: FaultScript = async connection => {
      await connection.request()
      connection.send(head(size) + 'a'.repeat(size))
    }
    const { server, egress } = await start(script, { limits: { bodyIdleMs: 200, rateWindowMs: 200 } })
    const reader = (await egress.transport(request(server))).stream().getReader()
    let bytes = (await reader.read()).value?.byteLength ?? 0
    await new Promise(resolve => setTimeout(resolve, 1500))
    for (let { value } = await reader.read(); value; { value } = await reader.read()) bytes += value.byteLength
    expect(bytes).toBe(size)
  })

  it('leaves other registries alone', async () => {
    const { server, egress } = await start(silence, { limits: { inFlight: 7 } })
    const quick = await startFaultServer(async connection => {
      for await (const _ of connection.requests()) connection.send(answer(200, { body: 'ok' }))
    })
    open.push(quick)
    const stuck = Array.from({ length: 100 }, () => egress.transport(request(server)).catch(error => error.code))
    await expect.poll(() => egress.stats().inFlight).toBe(6)
    expect((await fetchAll(egress, request(quick))).byteLength).toBe(2)
    expect(egress.stats().inFlight).toBe(6)
    await egress.close()
    expect(new Set(await Promise.all(stuck))).toEqual(new Set(['cancelled']))
    expect(server.connections).toBeLessThanOrEqual(6)
  })
})

describe('connecting (F19)', () => {
  it('says that nothing listens', async () => {
    const { server, egress } = await start(silence)
    await server.close()
    open.pop()
    await expect(egress.transport(request(server))).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/refuses the connection/),
      hint: expect.stringMatching(/port/),
    })
  })

  it('gives up a TLS handshake that is never answered', async () => {
    const { server, egress } = await start(silence)
    const result = egress.transport(request(server, { url: new URL(`https://127.0.0.1:${server.port}/`) }))
    await expect(result).rejects.toMatchObject({
      message: expect.stringMatching(/did not accept a connection in time/),
    })
    await closes(server, egress)
  })
})

describe('size limits (F13, F18)', () => {
  const endless: FaultScript = async connection => {
    await connection.request()
    const piece = `10000\r\n${'a'.repeat(65536)}\r\n`
    const more = () => {
      while (!connection.socket.destroyed && connection.socket.write(piece));
    }
    connection.socket.on('drain', more)
    connection.send(chunkedHead)
    more()
  }

  it.each([
    ['manifest', 4 * 1024 * 1024],
    ['token', 256 * 1024],
    ['tags', 8 * 1024 * 1024],
  ] as const)('an endless %s stops', async (purpose, _limit) => {
    const { server, egress } = await start(endless)
    await expect(fetchAll(egress, request(server, { purpose }))).rejects.toMatchObject({ code: 'too-large' })
    await closes(server, egress)
  })

  it('an endless blob stops at its limit', async () => {
    const maxBytes = 1024 * 1024
    const { server, egress } = await start(endless, { purposes: { blob: { maxBytes } } })
    const response = await egress.transport(request(server))
    await expect(drain(response.stream())).rejects.toMatchObject({ code: 'too-large' })
    await closes(server, egress)
  })

  it.each([
    ['exactly 4 MiB', 4 * 1024 * 1024, 'ok'],
    ['4 MiB and a byte', 4 * 1024 * 1024 + 1, 'too-large'],
  ])('a manifest of %s', async (_name, size, expected) => {
    const { server, egress } = await start(async connection => {
      await connection.request()
      connection.send(answer(200, { body: 'a'.repeat(size) }))
    })
    const outcome = await fetchAll(egress, request(server, { purpose: 'manifest' })).then(
      bytes => (bytes.byteLength === size ? 'ok' : 'wrong length'),
      error => error.code,
    )
    expect(outcome).toBe(expected)
  })

  it('an error body is held to 64 KiB', async () => {
    const { server, egress } = await start(async connection => {
      await connection.request()
      connection.send(answer(404, { body: 'a'.repeat(64 * 1024 + 1) }))
    })
    const response = await egress.transport(request(server))
    expect(response.status).toBe(404)
    await expect(response.bytes()).rejects.toMatchObject({ code: 'too-large' })
  })

  it('a reader may ask for less', async () => {
    const { server, egress } = await start(async connection => {
      for await (const _ of connection.requests()) connection.send(answer(200, { body: 'a'.repeat(11) }))
    })
    expect((await (await egress.transport(request(server))).bytes(11)).byteLength).toBe(11)
    await expect((await egress.transport(request(server))).bytes(10)).rejects.toMatchObject({ code: 'too-large' })
  })
})
