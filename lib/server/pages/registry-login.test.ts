import { expect, it } from 'vitest'
import { inEnglish, say } from '#lib/messages/say'
import { findKnownHost } from '#lib/registry/vendors/known-hosts'
import { loginNeed, registryLogin } from './registry-login.ts'

const needAt = (host: string) => {
  const row = findKnownHost(host)
  return row && loginNeed(row)
}

// PRODUCT facts of each registry: the table of lib/registry/vendors links its sources.
it.each([
  ['registry.access.redhat.com', 'no'],
  ['registry.redhat.io', 'needed'],
  ['registry.connect.redhat.com', 'needed'],
  ['quay.io', 'maybe'],
  ['docker.io', 'maybe'],
  ['ghcr.io', 'maybe'],
  ['mcr.microsoft.com', 'no'],
  ['registry.k8s.io', 'no'],
])('a pull from %s needs a login: %s', (host, need) => {
  expect(needAt(host)).toBe(need)
})

it('leaves a registry nobody knows open, and the samples free', () => {
  expect(loginNeed({ kind: 'distribution', classes: [{ class: 'external', reason: say`` }] })).toBe('maybe')
  expect(loginNeed({ kind: 'samples', classes: [{ class: 'samples', reason: say`` }] })).toBe('no')
})

it('says where the account of a registry comes from', () => {
  const known = { host: 'registry.connect.redhat.com', kind: 'red-hat', classes: [] }
  const capability = { can: 'unknown', why: say`` } as const
  const capabilities = {
    list: capability,
    search: capability,
    description: capability,
    tags: capability,
    security: capability,
    quotas: capability,
    referrers: capability,
  }
  const login = registryLogin({ ...known, title: say``, featured: [], origin: 'built-in', capabilities })
  // Partner images: no registry service account there, unlike registry.redhat.io.
  expect(login).toMatchObject({ serviceAccounts: false })
  expect(login.account && inEnglish(login.account)).toBe('The login is a Red Hat Customer Portal account.')
})
