import type { TlsOptions } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { always, answer, type FaultServer, startFaultServer } from '#lib/testing/fault-server'
import { type KeyPair, makeCertificate } from '#lib/testing/fault-server-certificates'
import type { TlsMaterial } from './tls-material.ts'
import { createEgress, type Egress } from './transport.ts'

const here = 'IP:127.0.0.1'
const canary = 'Bearer canary-3b9f'
let authority: KeyPair
let good: KeyPair
let client: KeyPair
let egress: Egress
const servers: FaultServer[] = []

beforeAll(async () => {
  authority = await makeCertificate({})
  good = await makeCertificate({ names: here, issuer: authority })
  client = await makeCertificate({ names: 'DNS:client', issuer: authority })
  egress = createEgress({ version: '0' })
}, 30_000)
afterAll(async () => {
  await egress.close()
  await Promise.all(servers.map(server => server.close()))
})

async function serve(options: TlsOptions, reply = always(answer(200, { body: 'ok' }))): Promise<FaultServer> {
  const server = await startFaultServer(reply, options)
  servers.push(server)
  return server
}

async function get(server: FaultServer, tls?: TlsMaterial, url = server.origin) {
  const response = await egress.transport({
    method: 'GET',
    url: new URL(url),
    purpose: 'blob',
    addresses: 'loopback',
    credential: { origin: new URL(url).origin, id: 'canary', authorization: canary },
    ...(tls && { tls }),
  })
  return new TextDecoder().decode(await response.bytes())
}

const trusted = (): TlsMaterial => ({ ca: [authority.cert] })

describe('certificates (F21)', () => {
  it('signed by an authority of certs.d are accepted', async () => {
    expect(await get(await serve(good), trusted())).toBe('ok')
  })

  /** what, certificate, words, whether the authority is trusted */
  const refused: readonly [string, () => Promise<KeyPair>, RegExp][] = [
    ['expired', () => makeCertificate({ names: here, issuer: authority, expired: true }), /has expired/],
    ['self-signed', () => makeCertificate({ names: here }), /self-signed/],
    ['for another name', () => makeCertificate({ names: 'DNS:other.example', issuer: authority }), /for another name/],
    [
      'signed by an unknown authority',
      async () => makeCertificate({ names: here, issuer: await makeCertificate({}) }),
      /authority this machine does not know/,
    ],
    ['signed with SHA-1', () => makeCertificate({ names: here, issuer: authority, hash: 'sha1' }), /too weak/],
  ]
  it.each(refused)('%s are refused in their own words, and nothing is sent', async (_name, make, words) => {
    const server = await serve(await make())
    await expect(get(server, trusted())).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(words),
      hint: expect.any(String),
    })
    expect(server.received()).toBe('')
  })

  it('without certs.d the authority is not known', async () => {
    const server = await serve(good)
    await expect(get(server)).rejects.toMatchObject({ message: expect.stringMatching(/does not know/) })
    expect(server.received()).toBe('')
  })

  it.each(refused)('%s are taken where configuration says so', async (_name, make) => {
    expect(await get(await serve(await make()), { ca: [], unverified: true })).toBe('ok')
  })

  it('are verified again for a registry that nothing excepts, also at the same address', async () => {
    const server = await serve(await makeCertificate({ names: here }))
    await get(server, { ca: [], unverified: true })
    await expect(get(server)).rejects.toMatchObject({ message: expect.stringMatching(/self-signed/) })
    expect(server.requests.length).toBe(1)
  })

  it('are verified where an excepted registry redirects to', async () => {
    const elsewhere = await serve(await makeCertificate({ names: here }))
    const location = `${elsewhere.origin}/blob`
    const server = await serve(await makeCertificate({ names: here }), always(answer(307, { headers: { location } })))
    await expect(get(server, { ca: [], unverified: true })).rejects.toMatchObject({ code: 'unreachable' })
    expect(elsewhere.received()).toBe('')
  })

  it('that are no PEM are a configuration error', async () => {
    const server = await serve(good)
    await expect(get(server, { ca: [], client: { cert: 'x', key: 'y' } })).rejects.toMatchObject({
      code: 'invalid-configuration',
    })
  })
})

describe('handshakes (F21)', () => {
  it('of TLS 1.1 and older are refused', async () => {
    const server = await serve({ ...good, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' })
    await expect(get(server, trusted())).rejects.toMatchObject({ message: expect.stringMatching(/no TLS version/) })
  })

  it('with TLS 1.2 work', async () => {
    expect(await get(await serve({ ...good, maxVersion: 'TLSv1.2' }), trusted())).toBe('ok')
  })

  it('with a plain HTTP server say so', async () => {
    const server = await startFaultServer(connection => connection.send('HTTP/1.1 400 Bad Request\r\n\r\n'))
    servers.push(server)
    const url = `https://127.0.0.1:${server.port}/`
    await expect(get(server, undefined, url)).rejects.toMatchObject({
      message: expect.stringMatching(/does not speak TLS/),
      hint: expect.stringMatching(/insecure = true/),
    })
    expect(server.received()).not.toContain('canary')
  })

  it('closed in the middle are unreachable', async () => {
    const server = await startFaultServer(connection => void connection.socket.once('data', () => connection.reset()))
    servers.push(server)
    const quick = createEgress({ version: '0', sleep: async () => {} })
    const url = new URL(`https://127.0.0.1:${server.port}/`)
    await expect(quick.transport({ method: 'GET', url, purpose: 'ping', addresses: 'loopback' })).rejects.toMatchObject(
      { code: 'unreachable' },
    )
    await quick.close()
  })

  it('plain HTTP to a TLS port is malformed', async () => {
    const server = await serve(good)
    const url = `http://127.0.0.1:${server.port}/`
    await expect(get(server, undefined, url)).rejects.toMatchObject({
      code: expect.stringMatching(/malformed|unreachable/),
    })
  })
})

describe('client certificates', () => {
  const wanting = () => serve({ ...good, ca: authority.cert, requestCert: true, rejectUnauthorized: true })

  it('are presented to their registry', async () => {
    expect(await get(await wanting(), { ...trusted(), client })).toBe('ok')
  })

  it.each([
    ['TLSv1.3', /wants a client certificate/],
    ['TLSv1.2', /refused the TLS handshake/],
  ] as const)('missing ones are asked for in plain words (%s)', async (maxVersion, words) => {
    const server = await serve({ ...good, ca: authority.cert, requestCert: true, rejectUnauthorized: true, maxVersion })
    await expect(get(server, trusted())).rejects.toMatchObject({
      message: expect.stringMatching(words),
      hint: expect.stringMatching(/client certificate|client\.cert/),
    })
  })

  it('and private authorities stay behind at a redirect to another origin (F36)', async () => {
    const target = await wanting()
    const location = `${target.origin}/blob`
    const server = await serve(good, always(answer(307, { headers: { location } })))
    await expect(get(server, { ...trusted(), client })).rejects.toMatchObject({ code: 'unreachable' })
    expect(target.requests.length).toBe(0)
  })

  it('separate pools: a connection made with one never serves a request without', async () => {
    const server = await serve({ ...good, ca: authority.cert, requestCert: true, rejectUnauthorized: false })
    await get(server, { ...trusted(), client })
    await get(server, trusted())
    await get(server, { ...trusted(), client })
    expect(server.connections).toBe(2)
  })
})
