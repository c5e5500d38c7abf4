import { afterEach, describe, expect, it } from 'vitest'
import { answer, type FaultConnection, type FaultServer, startFaultServer } from '#lib/testing/fault-server'
import { createEgress, type Egress, type EgressOptions, type ExchangeRecord } from './transport.ts'
import type { EgressRequest } from './types.ts'

const open: { close(): Promise<void> }[] = []
afterEach(() => Promise.all(open.splice(0).map(each => each.close())))

const now = new Date('2026-01-01T00:00:00Z')

/** Plays `faults` one request after the other, then answers 200. */
async function start(
  faults: readonly (string | ((connection: FaultConnection) => void))[],
  options: Partial<EgressOptions> = {},
) {
  let count = 0
  const waits: number[] = []
  const records: ExchangeRecord[] = []
  const server = await startFaultServer(async connection => {
    for await (const _ of connection.requests()) {
      const fault = faults[count++] ?? answer(200, { body: 'ok' })
      if (typeof fault === 'string') connection.send(fault)
      else fault(connection)
    }
  })
  const egress = createEgress({
    version: '0',
    random: () => 1,
    now: () => now,
    sleep: async ms => void waits.push(ms),
    onExchange: record => records.push(record),
    ...options,
  })
  open.push(egress, server)
  return { server, egress, waits, records }
}

const request = (server: FaultServer, more: Partial<EgressRequest> = {}): EgressRequest => ({
  method: 'GET',
  url: new URL('/v2/?secret=canary', server.origin),
  purpose: 'manifest',
  addresses: 'loopback',
  ...more,
})

const status = async (egress: Egress, asked: EgressRequest) => {
  const response = await egress.transport(asked)
  await response.discard()
  return response.status
}

const times = (count: number, code: number) => Array.from({ length: count }, () => answer(code, { body: '{}' }))
const reset = (connection: FaultConnection) => connection.reset()
const close = (connection: FaultConnection) => void connection.socket.end()
const midHeader = (connection: FaultConnection) => {
  connection.send('HTTP/1.1 200 OK\r\ncontent-le')
  connection.socket.end()
}

describe('answers 5xx (F03)', () => {
  it.each([500, 502, 503, 504])('%d once or three times is tried again', async code => {
    for (const count of [1, 3]) {
      const { server, egress, waits } = await start(times(count, code))
      expect(await status(egress, request(server))).toBe(200)
      expect(server.requests.length).toBe(count + 1)
      expect(waits).toEqual([250, 500, 1000].slice(0, count))
    }
  })

  it('for ever is shown after four tries', async () => {
    const { server, egress } = await start(times(10, 503))
    expect(await status(egress, request(server))).toBe(503)
    expect(server.requests.length).toBe(4)
  })

  it('waits with jitter', async () => {
    const { server, egress, waits } = await start(times(3, 502), { random: () => 0 })
    await status(egress, request(server))
    expect(waits).toEqual([125, 250, 500])
  })

  it.each([400, 401, 403, 404, 501])('%d is not tried again', async code => {
    const { server, egress } = await start(times(1, code))
    expect(await status(egress, request(server))).toBe(code)
    expect(server.requests.length).toBe(1)
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('%s is never repeated', async method => {
    for (const fault of [...times(1, 503), reset, close]) {
      const { server, egress } = await start([fault])
      await status(egress, request(server, { method, body: 'x' })).catch(() => {})
      expect(server.requests.length).toBe(1)
    }
  })

  it('HEAD is tried again', async () => {
    const { server, egress } = await start(['HTTP/1.1 503 Busy\r\ncontent-length: 999999\r\n\r\n'])
    expect(await status(egress, request(server, { method: 'HEAD' }))).toBe(200)
    expect(server.connections).toBe(1)
  })
})

describe('resets (F04)', () => {
  it.each([
    ['a reset', reset],
    ['a close', close],
    ['a close within the headers', midHeader],
  ])('%s before the headers are complete is tried again', async (_name, fault) => {
    const { server, egress, waits } = await start([fault, fault, fault])
    expect(await status(egress, request(server))).toBe(200)
    expect(waits).toEqual([250, 500, 1000])
    expect(server.requests.length).toBe(4)
  })

  it('for ever is an error', async () => {
    const { server, egress } = await start([reset, reset, reset, reset, reset])
    await expect(egress.transport(request(server))).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/closed the connection/),
    })
    expect(server.requests.length).toBe(4)
  })

  it('of a connection that idled is tried again at once', async () => {
    const { server, egress, waits } = await start([answer(200), reset])
    await status(egress, request(server))
    expect(await status(egress, request(server))).toBe(200)
    expect(waits).toEqual([])
  })

  it('within the body keeps what came and then says so, and is left to the reader', async () => {
    const { server, egress } = await start([
      connection => {
        connection.send('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf')
        setTimeout(() => connection.reset(), 30)
      },
    ])
    const reader = (await egress.transport(request(server))).stream().getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('half')
    await expect(reader.read()).rejects.toMatchObject({ code: 'unreachable' })
    expect(server.requests.length).toBe(1)
  })
})

describe('429 (F01)', () => {
  const limited = (value?: string) => answer(429, { headers: value === undefined ? {} : { 'retry-after': value } })

  /** Retry-After, waits expected, final status, longest wait allowed */
  const table: readonly [string | undefined, number[], number, number | undefined][] = [
    ['2', [2000], 200, undefined],
    ['0', [], 200, undefined],
    ['Thu, 01 Jan 2026 00:00:03 GMT', [3000], 200, undefined],
    ['Thu, 01 Jan 2015 00:00:00 GMT', [], 200, undefined],
    [undefined, [250], 200, undefined],
    ['6', [], 429, undefined],
    ['6', [6000], 200, 60_000],
    ['1000000000', [], 429, undefined],
    ['61', [], 429, 3_600_000],
  ]
  it.each(table)('Retry-After %s waits %j and ends with %d', async (value, expected, final, maxRetryAfterMs) => {
    const { server, egress, waits } = await start([limited(value)], maxRetryAfterMs ? { maxRetryAfterMs } : {})
    expect(await status(egress, request(server))).toBe(final)
    expect(waits).toEqual(expected)
  })

  it('waits no longer than allowed in all', async () => {
    const { server, egress, waits } = await start([limited('2'), limited('2'), limited('2'), limited('2')])
    expect(await status(egress, request(server))).toBe(429)
    expect(waits).toEqual([2000, 2000])
  })

  it('is handed out with its Retry-After', async () => {
    const { server, egress } = await start([limited('3600')])
    const response = await egress.transport(request(server))
    expect(response.header('retry-after')).toBe('3600')
  })

  it('is not waited for after the reader left', async () => {
    const { server, egress } = await start([limited('3')])
    const real = createEgress({ version: '0' })
    open.push(real)
    await egress.close()
    const leave = new AbortController()
    setTimeout(() => leave.abort(), 50)
    await expect(real.transport(request(server, { signal: leave.signal }))).rejects.toMatchObject({ code: 'cancelled' })
  })
})

describe('429 for one of many at the same time (F02)', () => {
  it('makes that one wait, and nobody else', async () => {
    const faults = Array.from({ length: 20 }, (_, index) =>
      index === 7 ? answer(429, { headers: { 'retry-after': '2' } }) : answer(200, { body: 'ok' }),
    )
    const { server, egress, waits } = await start(faults)
    const statuses = await Promise.all(Array.from({ length: 50 }, () => status(egress, request(server))))
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(waits).toEqual([2000])
    expect(server.requests.length).toBe(51)
  })
})

it('reports every exchange, without its query', async () => {
  const { server, egress, records } = await start([...times(1, 503), reset])
  await status(egress, request(server))
  expect(records.map(({ status, error }) => status ?? error)).toEqual([503, 'unreachable', 200])
  expect(records[2]).toMatchObject({
    method: 'GET',
    url: `${server.origin}/v2/?[redacted]`,
    purpose: 'manifest',
    receivedBytes: 2,
  })
  expect(JSON.stringify(records)).not.toContain('canary')
})
