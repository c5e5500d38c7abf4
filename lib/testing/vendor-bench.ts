import { secret } from '#lib/credentials/secret'
import type { FoundCredential } from '#lib/credentials/types'
import { createVendorClient } from '#lib/registry/client/create-vendor-client'
import type { RegistryKind } from '#lib/registry/vendors/types'
import type { VendorClient } from '#lib/registry/vendors/vendor-client'
import { type Bench, bench, canary, scripted } from './registry-bench.ts'
import type { Script, ScriptedAnswer, ScriptedRegistry } from './scripted-registry.ts'
import type { VendorScript } from './vendors/json-answer.ts'

export interface VendorBench {
  readonly client: VendorClient
  /** The registry itself. */
  readonly registry: ScriptedRegistry
  /** The vendor's API; the registry again where they share an origin. */
  readonly api: ScriptedRegistry
  readonly bench: Bench
}

export interface VendorBenchOptions {
  readonly kind: RegistryKind
  readonly api: VendorScript
  /** What the registry answers beside its entry point. */
  readonly registry?: VendorScript
  /** Whether the API has an origin of its own. */
  readonly apart?: boolean
  readonly login?: { readonly username: string; readonly password?: string }
  readonly nowMs?: () => number
}

const unknown: ScriptedAnswer = { status: 404, body: 'not found' }

const orUnknown =
  (script: VendorScript): Script =>
  request =>
    script(request) ?? unknown

const found = ({ username, password = canary }: NonNullable<VendorBenchOptions['login']>): FoundCredential => ({
  credential: { kind: 'basic', username, password: secret(password) },
  source: { file: '~/auth.json', key: 'test' },
  id: `${username}@test`,
})

/** A client of one kind over the real egress, before servers on loopback that answer as the kind's API says. */
export async function vendorBench(options: VendorBenchOptions): Promise<VendorBench> {
  const { kind, apart = false, login, nowMs } = options
  const entry: VendorScript = ({ path }) => (path === '/v2/' ? {} : undefined)
  const own: VendorScript = request => options.registry?.(request) ?? entry(request)
  const registry = await scripted(orUnknown(apart ? own : request => own(request) ?? options.api(request)))
  const api = apart ? await scripted(orUnknown(options.api)) : registry
  const wired = bench({ logins: login ? { [registry.host]: found(login) } : {}, ...(nowMs && { nowMs }) })
  const client = await createVendorClient(
    {
      ...wired.wiring,
      host: registry.host,
      endpoint: { location: registry.host, name: '', insecure: true, role: 'primary', serves: 'all' },
      kind,
      ...(apart && { api: { origin: api.origin, addresses: 'loopback' as const } }),
    },
    { detect: false },
  )
  return { client, registry, api, bench: wired }
}
