import type { Endpoint, FoundCredential } from '#lib/credentials/types'
import type { TlsMaterial } from '../egress/tls-material.ts'
import type { AddressClass } from '../egress/types.ts'
import { findKnownHost, type Vendor } from '../vendors/known-hosts.ts'
import type { Wiring } from './options.ts'

/** One endpoint with everything that talking to it needs, and nothing that belongs to another endpoint. */
export interface Source {
  /** host[:port] as configured; the key of logins, certificates and address classes. */
  readonly location: string
  /** host[:port] that serves the distribution API: differs from `location` for Docker Hub only. */
  readonly apiHost: string
  /** Repository name there; empty for the registry as a whole. */
  readonly name: string
  /** The same repository as references write it, for messages: registries.conf may put it elsewhere under another name. */
  readonly writtenName: string
  /** Schemes to try, the first that answers stands. */
  readonly schemes: readonly ('https' | 'http')[]
  readonly addresses: AddressClass
  readonly login?: FoundCredential
  readonly tls?: TlsMaterial
  /** The registry as written in references: names and explains it in messages. */
  readonly vendor: Vendor
  /** Hosts its requests may be redirected to. */
  readonly redirectHosts: readonly string[]
  /** Origins accepted as its realm by the built-in table. */
  readonly knownRealms: readonly string[]
  /** Origins accepted as its realm by configuration. */
  readonly pinnedRealms: readonly string[]
}

/** Looks up the login and certificates of exactly this endpoint. */
export async function resolveSource(
  endpoint: Endpoint,
  vendor: Vendor,
  wiring: Wiring,
  writtenName = endpoint.name,
): Promise<Source> {
  const { location, name } = endpoint
  const row = findKnownHost(location)
  const addresses = wiring.addresses(location)
  const [login, certificates] = await Promise.all([wiring.login(location, name), wiring.tls(location)])
  const tls = endpoint.insecure ? { ca: [], ...certificates, unverified: true as const } : certificates
  return {
    location,
    apiHost: apiHostOf(endpoint),
    name,
    writtenName,
    schemes: schemesOf(endpoint, addresses),
    addresses,
    ...(login && { login }),
    ...(tls && { tls }),
    vendor,
    redirectHosts: row?.redirectHosts ?? [],
    knownRealms: row?.realms ?? [],
    pinnedRealms: wiring.pinnedRealms?.(location) ?? [],
  }
}

/** `scheme://host[:port]` that is tried first; the entry point's answer may show that it is another scheme. */
export function apiOrigin(endpoint: Endpoint, wiring: Wiring): string {
  const [scheme = 'https'] = schemesOf(endpoint, wiring.addresses(endpoint.location))
  return new URL(`${scheme}://${apiHostOf(endpoint)}`).origin
}

const apiHostOf = ({ location }: Endpoint): string => findKnownHost(location)?.apiHost ?? location

/**
 * Nobody listens in on loopback, and a plain registry there speaks HTTP. Elsewhere `insecure` of registries.conf lets
 * HTTP in, after HTTPS was tried.
 */
function schemesOf({ insecure }: Endpoint, addresses: AddressClass): Source['schemes'] {
  if (addresses === 'loopback') return ['http', 'https']
  return insecure ? ['https', 'http'] : ['https']
}
