import { afterEach } from 'vitest'
import { secret } from '#lib/credentials/secret'
import type { Endpoint, FoundCredential } from '#lib/credentials/types'
import type { Wiring } from '#lib/registry/client/options'
import { createRegistryClient } from '#lib/registry/client/registry-client'
import { createRegistryMemory } from '#lib/registry/client/registry-memory'
import { createRepositoryClient } from '#lib/registry/client/repository-client'
import { createEgress } from '#lib/registry/egress/transport'
import type { RegistryClient, RepositoryClient } from '#lib/registry/types'
import type { RegistryKind } from '#lib/registry/vendors/types'
import { type Script, type ScriptedRegistry, startScriptedRegistry } from './scripted-registry.ts'

/** A password no registry may see but its own: search what other servers received for it. */
export const canary = 'canary-7f3a9c'

export const basicLogin = (username = 'robot', password = canary): FoundCredential => ({
  credential: { kind: 'basic', username, password: secret(password) },
  source: { file: '~/auth.json', key: 'test' },
  id: `${username}@test`,
})

export const identityLogin = (token = canary): FoundCredential => ({
  credential: { kind: 'identity-token', token: secret(token) },
  source: { file: '~/auth.json', key: 'test' },
  id: 'identity@test',
})

export interface BenchOptions {
  /** Logins by location. */
  readonly logins?: Readonly<Record<string, FoundCredential>>
  readonly pinnedRealms?: readonly string[]
  readonly nowMs?: () => number
  readonly kind?: RegistryKind
  /** PEM of the authorities every location is trusted by. */
  readonly ca?: readonly string[]
}

export interface Bench {
  readonly wiring: Wiring
  registry(host: string): RegistryClient
  repository(host: string, name: string, mirrors?: readonly Endpoint[]): RepositoryClient
}

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A scripted registry that lives as long as the test. */
export async function scripted(script: Script): Promise<ScriptedRegistry> {
  const registry = await startScriptedRegistry(script)
  closing.push(() => registry.close())
  return registry
}

/** The registry clients over the real egress, for servers on loopback. */
export function bench({ logins = {}, pinnedRealms = [], nowMs = Date.now, kind, ca }: BenchOptions = {}): Bench {
  const egress = createEgress({ version: 'test', sleep: async () => undefined })
  closing.push(() => egress.close())
  const wiring: Wiring = {
    transport: egress.transport,
    memory: createRegistryMemory(nowMs),
    addresses: () => 'loopback',
    login: async location => logins[location],
    tls: async () => ca && { ca },
    pinnedRealms: () => pinnedRealms,
    now: () => new Date(nowMs()),
  }
  const wired = { ...wiring, ...(kind && { kind }) }
  return {
    wiring,
    registry: host => createRegistryClient({ ...wired, host, endpoint: primary(host, '') }),
    repository: (host, name, mirrors = []) =>
      createRepositoryClient({
        ...wired,
        repository: { registry: host, name },
        endpoints: [...mirrors, primary(host, name)],
      }),
  }
}

const primary = (location: string, name: string): Endpoint => ({
  location,
  name,
  insecure: true,
  role: 'primary',
  serves: 'all',
})

export const mirror = (location: string, name: string, serves: Endpoint['serves'] = 'all'): Endpoint => ({
  location,
  name,
  insecure: true,
  role: 'mirror',
  serves,
})
