import type { Endpoint, FoundCredential } from '#lib/credentials/types'
import type { Sentence } from '#lib/messages/say'
import type { Repository } from '#lib/oci/reference/types'
import type { TlsMaterial } from '../egress/tls-material.ts'
import type { AddressClass, Transport } from '../egress/types.ts'
import type { RegistryKind } from '../vendors/types.ts'
import type { RegistryMemory } from './registry-memory.ts'

/** How to reach and sign in to any location a client may have to talk to. `location` is host[:port]. */
export interface Wiring {
  readonly transport: Transport
  /** Challenges and tokens, shared by all clients of the process. */
  readonly memory: RegistryMemory
  /** Which addresses the location may resolve to; also decides whether plain HTTP may be tried on loopback. */
  addresses(location: string): AddressClass
  /**
   * The login stored for exactly this location (a mirror's own, never the primary's). `name` is the repository there,
   * empty for the registry as a whole.
   */
  login(location: string, name: string): Promise<FoundCredential | undefined>
  /** Every place where that login was looked for, for the notice that asks for one. */
  loginPlaces?(location: string, name: string): Promise<readonly Sentence[]>
  /** Trust and client certificate of certs.d; also asked for the host of a token service. */
  tls(location: string): Promise<TlsMaterial | undefined>
  /** Origins configuration accepts as the token service of a location, beyond the realm rule. */
  pinnedRealms?(location: string): readonly string[]
  now(): Date
}

export interface RegistryClientOptions extends Wiring {
  /** Host as written in references. */
  readonly host: string
  /** Where it is reached; `name` is not used. */
  readonly endpoint: Endpoint
  /** What configuration says it is; without it the built-in table decides. */
  readonly kind?: RegistryKind
}

export interface RepositoryClientOptions extends Wiring {
  /** As written in references. */
  readonly repository: Repository
  /** Mirrors in order, then the primary. Only manifests and blobs are read from mirrors. */
  readonly endpoints: readonly Endpoint[]
  readonly kind?: RegistryKind
}
