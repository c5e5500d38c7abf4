import { describe, expect, it } from 'vitest'
import { verbatim } from '#lib/messages/say'
import { allInEnglish } from '#lib/testing/all-in-english'
import { acceptRealm } from '../auth/realm-rule.ts'
import { builtInHosts, findKnownHost, knownHosts, vendorOf } from './known-hosts.ts'
import { registryClasses } from './types.ts'

describe('findKnownHost', () => {
  it.each([
    ['docker.io', 'docker-hub'],
    ['REGISTRY.redhat.io', 'red-hat'],
    ['quay.io', 'quay'],
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'ecr'],
    ['europe-west1-docker.pkg.dev', 'artifact-registry'],
    ['eu.gcr.io', 'artifact-registry'],
    ['mine.azurecr.io', 'acr'],
    ['default-route-openshift-image-registry.apps.cluster.example.com', 'openshift'],
    ['image-registry.openshift-image-registry.svc:5000', 'openshift'],
    ['quay.io.evil.test', undefined],
    ['notquay.io', undefined],
    ['xquayzio', undefined],
    ['mine.azurecr.io.evil.test', undefined],
    ['localhost:5000', undefined],
  ])('of %s is %s', (host, kind) => {
    expect(findKnownHost(host)?.kind).toBe(kind)
  })
})

describe('the table', () => {
  it('classifies the Red Hat registries as the product does', () => {
    const classesOf = (host: string) => findKnownHost(host)?.classes.map(entry => entry.class)
    expect(classesOf('registry.access.redhat.com')).toEqual(['red-hat-managed', 'public'])
    expect(classesOf('registry.redhat.io')).toEqual(['red-hat-managed', 'private'])
    expect(classesOf('registry.connect.redhat.com')).toEqual(['red-hat-managed', 'private'])
    expect(findKnownHost('registry.access.redhat.com')?.featured).toEqual([
      'ubi9',
      'ubi9/python-312',
      'ubi9/nodejs-18',
      'ubi9/go-toolset',
      'ubi9/httpd-24',
    ])
  })

  it('has each host once, plain realms and a reason for every class', () => {
    expect(new Set(knownHosts.map(({ host }) => host)).size).toBe(knownHosts.length)
    for (const row of knownHosts) {
      for (const realm of row.realms ?? []) expect(new URL(realm).origin).toBe(realm)
      expect(row.classes.length).toBeGreaterThan(0)
      for (const entry of row.classes) {
        expect(registryClasses).toContain(entry.class)
        expect(allInEnglish(entry.reason)).toMatch(/^[A-Z].*\.$/)
      }
    }
    expect(builtInHosts.every(({ host }) => !host.includes('*'))).toBe(true)
  })

  // The realms the services themselves name.
  it.each([
    ['docker.io', 'https://registry-1.docker.io', 'https://auth.docker.io/token'],
    [
      'registry.redhat.io',
      'https://registry.redhat.io',
      'https://registry.redhat.io/auth/realms/rhcc/protocol/redhat-docker-v2/auth',
    ],
    [
      'registry.connect.redhat.com',
      'https://registry.connect.redhat.com',
      'https://sso.redhat.com/auth/realms/rhcc/protocol/redhat-docker-v2/auth',
    ],
    [
      'registry.connect.redhat.com',
      'https://registry.connect.redhat.com',
      'https://registry.redhat.io/auth/realms/rhcc/protocol/redhat-docker-v2/auth',
    ],
    ['quay.io', 'https://quay.io', 'https://quay.io/v2/auth'],
    ['ghcr.io', 'https://ghcr.io', 'https://ghcr.io/token'],
    ['registry.gitlab.com', 'https://registry.gitlab.com', 'https://gitlab.com/jwt/auth'],
    ['public.ecr.aws', 'https://public.ecr.aws', 'https://public.ecr.aws/token/'],
  ])('accepts the realm of %s', (host, registryOrigin, realm) => {
    const knownRealms = findKnownHost(host)?.realms ?? []
    expect(acceptRealm({ host, registryOrigin, realm, knownRealms, pinnedRealms: [] }).href).toBe(realm)
  })
})

it('lets configuration say what a host is', () => {
  expect(vendorOf('registry.example.com', 'harbor')).toMatchObject({ kind: 'harbor', title: verbatim('Harbor') })
  expect(vendorOf('registry.example.com')).toMatchObject({ kind: 'distribution', catalogScope: true })
  expect(vendorOf('quay.io')).toMatchObject({ title: verbatim('Quay.io'), catalogScope: false })
})
