import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors/app-error'
import { acceptRealm } from './realm-rule.ts'

const ask = (registryOrigin: string, realm: string, more: { known?: string[]; pinned?: string[] } = {}) =>
  acceptRealm({
    host: new URL(registryOrigin).host,
    registryOrigin,
    realm,
    knownRealms: more.known ?? [],
    pinnedRealms: more.pinned ?? [],
  })

describe('acceptRealm', () => {
  it.each([
    ['its own origin', 'https://quay.io', 'https://quay.io/v2/auth'],
    ['its own origin over http', 'http://localhost:5000', 'http://localhost:5000/auth'],
    ['its own IP address', 'http://127.0.0.1:5000', 'http://127.0.0.1:5000/auth'],
    ['a sibling host', 'https://registry.gitlab.example.com', 'https://auth.gitlab.example.com/jwt/auth'],
    ['a sibling host of a registry on a port', 'https://registry.example.co.uk:5000', 'https://auth.example.co.uk/t'],
    ['an https realm of an http registry', 'http://registry.example.com', 'https://auth.example.com/token'],
  ])('accepts %s', (_, origin, realm) => {
    expect(ask(origin, realm).href).toBe(realm)
  })

  it('accepts what the table or configuration names', () => {
    const hub = { known: ['https://auth.docker.io'] }
    expect(ask('https://registry-1.docker.io', 'https://auth.docker.io/token', hub).host).toBe('auth.docker.io')
    const pinned = { pinned: ['http://127.0.0.1:5001'] }
    expect(ask('http://localhost:5000', 'http://127.0.0.1:5001/token', pinned).port).toBe('5001')
  })

  it('accepts nothing but the pin where there is one', () => {
    const pinned = { pinned: ['https://auth.example.com'] }
    expect(() => ask('https://registry.example.com', 'https://registry.example.com/token', pinned)).toThrow(AppError)
  })

  // Faults F30, F31 and F32.
  it.each([
    ['another registrable domain', 'https://registry.example.com', 'https://evil.test/token'],
    ['a domain that only ends alike', 'https://registry.example.com', 'https://evilexample.com/token'],
    ['another tenant of a shared suffix', 'https://a.github.io', 'https://b.github.io/token'],
    ['another site of a public suffix', 'https://a.co.uk', 'https://b.co.uk/token'],
    ['http from https', 'https://registry.example.com', 'http://registry.example.com/token'],
    ['http on a sibling', 'http://registry.example.com', 'http://auth.example.com/token'],
    ['the same host on another port', 'https://registry.example.com', 'https://registry.example.com:8443/token'],
    ['the same host on the default port', 'https://registry.example.com:5000', 'https://registry.example.com/token'],
    ['a sibling on another port', 'https://registry.example.com', 'https://auth.example.com:8443/token'],
    ['loopback', 'https://registry.example.com', 'https://127.0.0.1/token'],
    ['loopback on another port', 'http://localhost:5000', 'http://localhost:5001/token'],
    ['loopback by another name', 'http://localhost:5000', 'http://127.0.0.1:5000/token'],
    ['metadata', 'https://registry.example.com', 'http://169.254.169.254/latest'],
    ['unspecified', 'https://registry.example.com', 'https://[::]/token'],
    ['0.0.0.0', 'https://registry.example.com', 'https://0.0.0.0/token'],
    ['NAT64', 'https://registry.example.com', 'https://[64:ff9b::7f00:1]/token'],
    ['a decimal address', 'https://registry.example.com', 'https://2130706433/token'],
    ['an address beside an address', 'https://10.0.0.1', 'https://10.0.0.2/token'],
    ['a trailing dot', 'https://registry.example.com', 'https://auth.example.com./token'],
    ['userinfo', 'https://registry.example.com', 'https://registry.example.com@evil.test/token'],
    ['userinfo at the right host', 'https://registry.example.com', 'https://u:p@registry.example.com/token'],
    ['another scheme', 'https://registry.example.com', 'file:///etc/passwd'],
    ['no URL', 'https://registry.example.com', '/token'],
    ['nothing', 'https://registry.example.com', ''],
  ])('refuses %s', (_, origin, realm) => {
    expect(() => ask(origin, realm)).toThrow(AppError)
  })

  it('names both hosts', () => {
    expect(() => ask('https://registry.example.com', 'https://evil.test/token')).toThrow(
      /registry\.example\.com asks to sign in at https:\/\/evil\.test/,
    )
  })
})
