import { describe, expect, it } from 'vitest'
import { hostKind } from './host-kind.ts'
import { decideReach } from './reach.ts'

const personal = { named: false, mode: 'personal', anyPublicRegistry: true } as const

describe('hostKind', () => {
  it.each([
    ['localhost:5000', 'loopback'],
    ['127.0.0.1:5000', 'loopback'],
    ['[::1]:5000', 'loopback'],
    ['10.1.2.3:5000', 'private'],
    ['172.20.0.1', 'private'],
    ['172.32.0.1', 'other'],
    ['registry.corp', 'private'],
    ['nas:5000', 'private'],
    ['image-registry.openshift-image-registry.svc:5000', 'openshift'],
    ['quay.io', 'other'],
    ['localhost.evil.example', 'other'],
  ])('%s is %s', (host, kind) => {
    expect(hostKind(host)).toBe(kind)
  })
})

describe('decideReach', () => {
  it('lets a registry that is named be on the private network or on loopback', () => {
    expect(decideReach({ ...personal, host: 'localhost:5000', named: true })).toBe('loopback')
    expect(decideReach({ ...personal, host: 'registry.corp', named: true })).toBe('private')
  })

  it('opens an unnamed public registry on public addresses only', () => {
    expect(decideReach({ ...personal, host: 'registry.example.com' })).toBe('public')
  })

  it.each(['localhost:5000', '10.0.0.1:5000', 'nas:5000'])('asks before it talks to %s', host => {
    expect(() => decideReach({ ...personal, host })).toThrow(expect.objectContaining({ code: 'confirmation-needed' }))
  })

  it('never asks an anonymous visitor to confirm', () => {
    for (const host of ['localhost:5000', 'registry.example.com'])
      expect(() => decideReach({ host, named: false, mode: 'public', anyPublicRegistry: false })).toThrow(
        expect.objectContaining({ code: 'forbidden-address' }),
      )
  })
})
