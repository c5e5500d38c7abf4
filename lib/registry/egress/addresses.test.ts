import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { always, answer, type FaultServer, startFaultServer } from '#lib/testing/fault-server'
import { assertReachable, redirectReach } from './address-policy.ts'
import { createEgress, type EgressOptions } from './transport.ts'
import type { AddressClass } from './types.ts'

const canary = 'Basic Y2FuYXJ5OmNhbmFyeQ=='
let server: FaultServer

beforeAll(async () => {
  server = await startFaultServer(always(answer(200, { body: 'ok' })))
})
afterAll(() => server.close())

async function get(host: string, addresses: AddressClass, options: Partial<EgressOptions> = {}, port = server.port) {
  const egress = createEgress({ version: '0', ...options })
  const url = new URL(`http://${host}:${port}/v2/`)
  const credential = { origin: url.origin, id: 'canary', authorization: canary }
  try {
    const response = await egress.transport({ method: 'GET', url, purpose: 'ping', addresses, credential })
    return new TextDecoder().decode(await response.bytes())
  } finally {
    await egress.close()
  }
}

const loopbackSpellings = [
  '127.0.0.1',
  '127.1',
  '127.0.0.1.',
  '2130706433',
  '0x7f.1',
  '0x7f000001',
  '0177.0.0.1',
  '017700000001',
  '１２７.０.０.１',
  '127。0。0。1',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  'localhost',
  'LOCALHOST',
]
const neverSpellings = [
  '0',
  '0.0.0.0',
  '[::]',
  '[::ffff:0.0.0.0]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '[::ffff:169.254.169.254]',
  '[fe80::1]',
  '[fd00:ec2::254]',
  '224.0.0.1',
  '255.255.255.255',
]
const privateSpellings = ['10.0.0.1', '192.168.0.1', '172.16.0.1', '[fd12::1]', '0x0a000001', '[::ffff:10.0.0.1]']

const refused: readonly [AddressClass, string][] = [
  ...[...loopbackSpellings, ...neverSpellings, ...privateSpellings].map(host => ['public', host] as const),
  ...[...loopbackSpellings, ...neverSpellings].map(host => ['private', host] as const),
  ...[...neverSpellings, ...privateSpellings, '8.8.8.8'].map(host => ['loopback', host] as const),
].map(([addresses, host]) => [addresses, host])

describe('address policy (F37)', () => {
  it.each(refused)('class %s never dials %s', async (addresses, host) => {
    const before = server.connections
    await expect(get(host, addresses)).rejects.toMatchObject({ code: 'forbidden-address' })
    expect(server.connections).toBe(before)
    expect(server.received()).not.toContain(canary)
  })

  it('a registry on localhost is dialled on loopback', async () => {
    expect(await get('127.0.0.1', 'loopback', {}, server.port)).toBe('ok')
    expect(await get('localhost', 'loopback', { resolve: async () => ['127.0.0.1'] })).toBe('ok')
  })

  it('every address of localhost is tried, for a registry that listens on one of them', async () => {
    expect(await get('localhost', 'loopback', { resolve: async () => ['::1', '127.0.0.1'] })).toBe('ok')
  })

  it.each([
    ['the loopback address', '127.0.0.1'],
    ['all IPv4 addresses', '0.0.0.0'],
    ['all addresses', '::'],
    ['the mapped loopback address', '::ffff:127.0.0.1'],
  ])('refuses Portolan itself, listening on %s', async (_name, address) => {
    const ownAddresses = () => [{ address, port: server.port }]
    await expect(get('127.0.0.1', 'loopback', { ownAddresses })).rejects.toMatchObject({
      code: 'forbidden-address',
      message: `127.0.0.1:${server.port} is Portolan itself.`,
    })
  })

  it('does not take another port for Portolan itself', async () => {
    expect(await get('127.0.0.1', 'loopback', { ownAddresses: () => [{ address: '0.0.0.0', port: 1 }] })).toBe('ok')
  })
})

describe('resolved names (F20)', () => {
  const answers: readonly [string, AddressClass, string[]][] = [
    ['a private address', 'public', ['10.0.0.1']],
    ['one bad answer among good ones', 'public', ['8.8.8.8', '127.0.0.1']],
    ['a bad answer in IPv6 only', 'public', ['8.8.8.8', 'fe80::1']],
    ['the metadata address', 'private', ['169.254.169.254']],
    ['a public address for a registry on localhost', 'loopback', ['127.0.0.1', '8.8.8.8']],
    ['something that is no address', 'public', ['evil.example']],
    ['a mapped address', 'public', ['::ffff:127.0.0.1']],
    ['64 records with one bad', 'public', [...Array.from({ length: 63 }, (_, n) => `8.8.8.${n}`), '127.0.0.1']],
  ]
  it.each(answers)('refuses %s', async (_name, addresses, resolved) => {
    const before = server.connections
    const result = get('registry.example', addresses, { resolve: async () => resolved })
    await expect(result).rejects.toMatchObject({ code: 'forbidden-address', host: `registry.example:${server.port}` })
    expect(server.connections).toBe(before)
  })

  it('does not tell an internal address that the reader did not type', async () => {
    const resolve = async () => ['10.11.12.13']
    const error: Error = await get('registry.example', 'public', { resolve }).catch(error => error)
    expect(error.message).toBe('registry.example resolves to a private address.')
  })

  it('refuses a name with more addresses than anyone needs', async () => {
    const resolve = async () => Array.from({ length: 257 }, (_, n) => `8.8.${n >> 8}.${n & 255}`)
    await expect(get('registry.example', 'public', { resolve })).rejects.toMatchObject({ code: 'malformed' })
  })

  it('dials the address it checked, resolves once, and checks again on the next connection (rebinding)', async () => {
    const rebinding = [['127.0.0.1'], ['169.254.169.254']]
    let lookups = 0
    const closing = await startFaultServer(always(answer(200, { headers: { connection: 'close' }, body: 'ok' })))
    const egress = createEgress({ version: '0', resolve: async () => rebinding[lookups++] ?? [] })
    const url = new URL(`http://registry.example:${closing.port}/v2/`)
    const send = () => egress.transport({ method: 'GET', url, purpose: 'ping', addresses: 'loopback' })
    expect(new TextDecoder().decode(await (await send()).bytes())).toBe('ok')
    expect(lookups).toBe(1)
    await expect(send()).rejects.toMatchObject({ code: 'forbidden-address' })
    expect(lookups).toBe(2)
    expect(closing.connections).toBe(1)
    expect(closing.requests[0]?.headers.host).toBe(`registry.example:${closing.port}`)
    await egress.close()
    await closing.close()
  })

  it.each([
    ['ENOTFOUND', 'The name registry.example does not exist.'],
    ['EAI_AGAIN', 'The name registry.example could not be looked up.'],
  ])('says what %s means', async (code, message) => {
    const resolve = () => Promise.reject(Object.assign(new Error('dns'), { code }))
    await expect(get('registry.example', 'public', { resolve }, 80)).rejects.toMatchObject({
      code: 'unreachable',
      message,
    })
  })

  it('gives up a resolver that never answers', async () => {
    const resolve = () => new Promise<never>(() => {})
    const result = get('registry.example', 'public', { resolve, limits: { connectMs: 50 } })
    await expect(result).rejects.toMatchObject({ code: 'unreachable' })
  })
})

describe('redirects of other classes', () => {
  const target = (reach: ReturnType<typeof redirectReach>) => ({ url: new URL('http://cdn.example'), reach })
  it.each([
    ['public', '127.0.0.1'],
    ['public', '10.0.0.1'],
    ['private', '127.0.0.1'],
    ['private', '169.254.169.254'],
    ['loopback', '10.0.0.1'],
    ['loopback', '169.254.169.254'],
  ] as const)('a %s registry cannot redirect to %s', (addresses, address) => {
    expect(() => assertReachable(address, target(redirectReach(addresses)), [])).toThrow(
      expect.objectContaining({ code: 'forbidden-address' }),
    )
  })

  it.each([
    ['public', '8.8.8.8'],
    ['private', '10.0.0.1'],
    ['private', '8.8.8.8'],
    ['loopback', '127.0.0.1'],
    ['loopback', '8.8.8.8'],
  ] as const)('a %s registry can redirect to %s', (addresses, address) => {
    expect(() => assertReachable(address, target(redirectReach(addresses)), [])).not.toThrow()
  })
})
