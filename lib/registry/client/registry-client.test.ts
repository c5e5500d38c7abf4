import { describe, expect, it } from 'vitest'
import { always, answer, startFaultServer } from '#lib/testing/fault-server'
import { makeCertificate } from '#lib/testing/fault-server-certificates'
import { basicLogin, bench, canary, scripted } from '#lib/testing/registry-bench'
import type { ScriptedAnswer } from '#lib/testing/scripted-registry'
import { vendorOf } from '../vendors/known-hosts.ts'
import { receive } from './receive.ts'
import { createRegistryClient } from './registry-client.ts'
import { resolveSource } from './source.ts'

const challenge = (value: string, headers: Record<string, string> = {}): ScriptedAnswer => ({
  status: 401,
  headers: { 'www-authenticate': value, ...headers },
})

describe('ping', () => {
  it.each<[string, ScriptedAnswer, object]>([
    ['an open registry', { headers: { server: 'nginx' } }, { scheme: 'none', anonymous: true, software: 'nginx' }],
    ['htpasswd', challenge('Basic realm="Registry"'), { scheme: 'basic', anonymous: false }],
    [
      'Harbor',
      challenge('Bearer realm="https://h.example/service/token",service="harbor-registry"'),
      { scheme: 'bearer', realm: 'https://h.example/service/token', service: 'harbor-registry', software: 'Harbor' },
    ],
    ['an unknown scheme', challenge('Negotiate'), { scheme: 'none', anonymous: true }],
  ])('tells what %s wants', async (_, answer, expected) => {
    const registry = await scripted(() => answer)
    const client = bench().registry(registry.host)
    expect(await client.ping()).toEqual(expected)
    expect(client.origin).toBe(registry.origin)
  })

  it('is asked once, without a login', async () => {
    const registry = await scripted(() => challenge('Basic realm="r"'))
    const test = bench({ logins: { [registry.host]: basicLogin() } })
    await Promise.all([test.registry(registry.host).ping(), test.registry(registry.host).ping()])
    expect(registry.lines()).toEqual(['GET /v2/'])
    expect(registry.requests[0]?.headers.authorization).toBeUndefined()
  })

  it('finds a registry on loopback that speaks TLS only', async () => {
    const { cert, key } = await makeCertificate({ names: 'IP:127.0.0.1' })
    const registry = await startFaultServer(always(answer(200)), { cert, key })
    try {
      const client = bench({ ca: [cert] }).registry(`127.0.0.1:${registry.port}`)
      expect(await client.ping()).toMatchObject({ scheme: 'none' })
      expect(client.origin).toBe(`https://127.0.0.1:${registry.port}`)
    } finally {
      await registry.close()
    }
  })

  it('takes any certificate of a registry that configuration calls insecure, and of no other', async () => {
    const registry = await startFaultServer(always(answer(200)), await makeCertificate({ names: 'DNS:other.example' }))
    try {
      const test = bench()
      const host = `127.0.0.1:${registry.port}`
      expect(await test.registry(host).ping()).toMatchObject({ scheme: 'none' })
      const endpoint = { location: host, name: '', insecure: false, role: 'primary', serves: 'all' } as const
      const strict = createRegistryClient({ ...bench().wiring, host, endpoint })
      // Not that it closed the connection to plain HTTP, which was tried first.
      await expect(strict.ping()).rejects.toMatchObject({ message: expect.stringMatching(/self-signed/) })
    } finally {
      await registry.close()
    }
  })

  it('tells what a plain registry answered, not that it does not speak TLS', async () => {
    const web = await scripted(() => ({ status: 503 }))
    const endpoint = { location: web.host, name: '', insecure: true, role: 'primary', serves: 'all' } as const
    const { wiring } = bench()
    // What is tried for `insecure` beyond loopback: https, then http.
    const source = await resolveSource(endpoint, vendorOf(web.host), wiring)
    const ping = receive({ ...source, schemes: ['https', 'http'] }, wiring.transport)
    await expect(ping).rejects.toMatchObject({ code: 'unreachable', registry: { status: 503 } })
  })

  it('says when there is no registry', async () => {
    const web = await scripted(() => ({ status: 404, body: 'nothing here' }))
    await expect(bench().registry(web.host).ping()).rejects.toMatchObject({ code: 'not-found' })
    const gone = await scripted(() => ({}))
    await gone.close().catch(() => undefined)
    await expect(bench().registry(gone.host).ping()).rejects.toMatchObject({ code: 'unreachable' })
  })

  it('is asked again after a failure', async () => {
    let up = false
    const registry = await scripted(() => (up ? {} : { status: 404 }))
    const client = bench().registry(registry.host)
    await expect(client.ping()).rejects.toMatchObject({ code: 'not-found' })
    up = true
    expect((await client.ping()).scheme).toBe('none')
  })
})

describe('test login', () => {
  const basic = () =>
    scripted(({ headers }) =>
      headers.authorization === `Basic ${btoa(`robot:${canary}`)}` ? {} : challenge('Basic realm="r"'),
    )
  const bearer = () =>
    scripted(({ path, headers, query }) => {
      if (path === '/token') {
        // As Quay and Harbor: nothing for an anonymous caller who asks for nothing.
        const allowed = headers.authorization === `Basic ${btoa(`robot:${canary}`)}` || query.has('scope')
        return allowed ? { body: '{"token":"t"}' } : { status: 401, body: '{"details":"bad credentials"}' }
      }
      return headers.authorization ? {} : challenge(`Bearer realm="http://${headers.host}/token",service="s"`)
    })

  it('succeeds with the right password', async () => {
    for (const [registry, scheme] of [
      [await basic(), 'basic'],
      [await bearer(), 'bearer'],
    ] as const) {
      const client = bench({ logins: { [registry.host]: basicLogin() } }).registry(registry.host)
      expect(await client.testLogin()).toEqual({ ok: true, scheme, account: 'robot' })
    }
  })

  it('fails with the wrong one, naming the file', async () => {
    for (const registry of [await basic(), await bearer()]) {
      const client = bench({ logins: { [registry.host]: basicLogin('robot', 'wrong') } }).registry(registry.host)
      const result = await client.testLogin()
      expect(result).toMatchObject({ ok: false, error: { code: 'unauthorized' } })
      expect(JSON.stringify(result.ok || result.error.hint)).toContain('~/auth.json')
    }
  })

  it('does not ask for an anonymous token without a scope', async () => {
    const registry = await bearer()
    expect(await bench().registry(registry.host).testLogin()).toMatchObject({
      ok: false,
      error: { code: 'unauthorized' },
    })
    expect(registry.lines()).not.toContainEqual(expect.stringContaining('/token'))
  })

  it('needs none where the registry is open', async () => {
    const registry = await scripted(() => ({}))
    expect(await bench().registry(registry.host).testLogin()).toEqual({ ok: true, scheme: 'none' })
  })
})
