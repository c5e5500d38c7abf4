import { describe, expect, it } from 'vitest'
import { assertOwnHost, assertSameOrigin, assertSameSite } from './request-guard.ts'

const personal = { mode: 'personal' } as const
const published = { mode: 'public', publicUrl: 'https://catalog.example' } as const
const request = (headers: Record<string, string>) => new Request('http://127.0.0.1:3000/api/v1/confirm', { headers })

describe('assertOwnHost', () => {
  it.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '127.0.0.2', '[::1]:3000'])('answers %s', host => {
    expect(() => assertOwnHost(host, personal)).not.toThrow()
  })
  it.each([
    null,
    '',
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '10.0.0.1',
    '0.0.0.0:3000',
  ])('refuses %s in personal mode', host => {
    expect(() => assertOwnHost(host, personal)).toThrow('does not answer under this host name')
  })
  it.each(['192.168.1.5:3000', '[fd00::5]:3000', 'localhost:3000'])(
    'answers %s where it listens beyond loopback',
    host => {
      expect(() => assertOwnHost(host, { ...personal, listen: '0.0.0.0' })).not.toThrow()
    },
  )
  it('answers no foreign name there, but that of its public URL', () => {
    const exposed = { ...personal, listen: '0.0.0.0', publicUrl: 'http://portolan.corp' }
    expect(() => assertOwnHost('portolan.corp', exposed)).not.toThrow()
    expect(() => assertOwnHost('evil.example', exposed)).toThrow()
    expect(() => assertOwnHost('192.168.1.5', { ...personal, listen: '::1' })).toThrow()
  })
  it('answers only its public host in public mode', () => {
    expect(() => assertOwnHost('catalog.example', published)).not.toThrow()
    expect(() => assertOwnHost('localhost:3000', published)).toThrow()
  })
})

describe('assertSameSite', () => {
  it('lets programs and our own pages call', () => {
    expect(() => assertSameSite(request({}))).not.toThrow()
    expect(() => assertSameSite(request({ 'sec-fetch-site': 'same-origin' }))).not.toThrow()
  })
  it.each(['cross-site', 'same-site'])('refuses %s', site => {
    expect(() => assertSameSite(request({ 'sec-fetch-site': site }))).toThrow('Other sites')
  })
})

describe('assertSameOrigin', () => {
  const own = { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }
  it('accepts our own page', () => {
    expect(() => assertSameOrigin(request(own), personal)).not.toThrow()
  })
  it.each([
    ['no origin', { ...own, origin: '' }],
    ['a null origin', { ...own, origin: 'null' }],
    ['another port', { ...own, origin: 'http://127.0.0.1:4000' }],
    ['another site', { ...own, origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['no Sec-Fetch-Site', { host: own.host, origin: own.origin }],
  ])('refuses %s', (_, headers) => {
    expect(() => assertSameOrigin(request(headers), personal)).toThrow('own pages')
  })
})
