import { describe, expect, it } from 'vitest'
import { findKey, repositoryKeys } from './match-key.ts'

const repository = (registry: string, name = '') => ({ registry, name })

describe('repositoryKeys', () => {
  it('goes from the repository to its host, as containers-auth.json(5) lists it', () => {
    expect(repositoryKeys(repository('my-registry.local', 'namespace/user/image'))).toEqual([
      'my-registry.local/namespace/user/image',
      'my-registry.local/namespace/user',
      'my-registry.local/namespace',
      'my-registry.local',
    ])
  })
})

describe('findKey', () => {
  it.each([
    [['quay.io', 'quay.io/org'], repository('quay.io', 'org/app'), 'quay.io/org'],
    [['quay.io', 'quay.io/org'], repository('quay.io', 'organic/app'), 'quay.io'],
    [['quay.io/org'], repository('quay.io'), undefined],
    [['https://index.docker.io/v1/'], repository('docker.io', 'library/alpine'), 'https://index.docker.io/v1/'],
    [['index.docker.io', 'docker.io'], repository('docker.io', 'library/alpine'), 'docker.io'],
    [['registry-1.docker.io'], repository('docker.io'), 'registry-1.docker.io'],
    [['https://reg.example.com/v2/'], repository('reg.example.com', 'a'), 'https://reg.example.com/v2/'],
    [['localhost:5000'], repository('localhost:5001', 'a'), undefined],
    [['example.com'], repository('example.com:5000', 'a'), undefined],
    [['evil-quay.io', 'quay.io.evil.example'], repository('quay.io', 'a'), undefined],
  ])('of %j serves %j with %j', (keys, wanted, expected) => {
    expect(findKey(keys, wanted, false)).toBe(expected)
  })

  it('knows only hosts in ~/.dockercfg, and drops paths there', () => {
    expect(findKey(['quay.io/org'], repository('quay.io', 'org/app'), true)).toBe('quay.io/org')
    expect(findKey(['quay.io/org', 'quay.io'], repository('quay.io', 'org/app'), true)).toBe('quay.io')
  })
})
