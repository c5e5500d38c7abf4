import { rootCertificates } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { secureContext, tlsFingerprint } from './tls-context.ts'

const authority = { ca: [rootCertificates[0] ?? ''] }

describe('TLS contexts', () => {
  it('are one for all registries without certificates of their own', () => {
    expect(secureContext({ ca: [] })).toBe(secureContext())
    expect(tlsFingerprint({ ca: [] })).toBe(tlsFingerprint(undefined))
  })

  it('are never shared with a registry that has its own authority', () => {
    expect(secureContext(authority)).not.toBe(secureContext())
    expect(tlsFingerprint(authority)).not.toBe(tlsFingerprint(undefined))
  })

  it('are told apart by content: certificates read anew mean the same', () => {
    expect(tlsFingerprint({ ca: [...authority.ca] })).toBe(tlsFingerprint(authority))
  })
})
