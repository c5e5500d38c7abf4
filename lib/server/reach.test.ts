import { describe, expect, it } from 'vitest'
import type { AppError } from '#lib/errors/app-error'
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
    ['8.8.8.8:443', 'other'],
    ['100.64.0.1', 'private'],
    ['[fd12::1]:5000', 'private'],
    ['169.254.169.254', 'never'],
    ['[fe80::1]', 'never'],
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

  it.each(['169.254.169.254:80', '2852039166:80', '0x7f.1:5000', '[::ffff:7f00:1]:5000', '[0:0:0:0:0:0:0:1]:5000'])(
    'dials %s for nobody, whatever names it',
    host => {
      for (const network of ['public', 'private', 'loopback'] as const)
        expect(() => decideReach({ ...personal, host, named: true, network })).toThrow(
          expect.objectContaining({ code: 'forbidden-address' }),
        )
    },
  )

  it('says how an address is written', () => {
    const hint = (host: string) => {
      try {
        decideReach({ ...personal, host })
      } catch (error) {
        return (error as AppError).hint
      }
      return undefined
    }
    expect(hint('127.1:5000')).toBe('Write it as 127.0.0.1.')
    expect(hint('[FD12:0:0::1]')).toBe('Write it as [fd12::1].')
  })

  it('refuses a port that cannot be', () => {
    expect(() => decideReach({ ...personal, host: 'quay.io:99999' })).toThrow(
      expect.objectContaining({ code: 'invalid-reference' }),
    )
  })

  it('never asks an anonymous visitor to confirm', () => {
    for (const host of ['localhost:5000', 'registry.example.com'])
      expect(() => decideReach({ host, named: false, mode: 'public', anyPublicRegistry: false })).toThrow(
        expect.objectContaining({ code: 'forbidden-address' }),
      )
  })
})
