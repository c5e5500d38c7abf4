import type { Sentence } from '#lib/messages/say'
import type { ClassReason, RegistryFacts } from '#lib/registry/vendors/types'
import type { VendorCapability } from '#lib/registry/vendors/vendor-client'

export interface Capabilities {
  readonly list: VendorCapability
  readonly search: VendorCapability
  readonly description: VendorCapability
  readonly tags: VendorCapability
  readonly security: VendorCapability
  readonly quotas: VendorCapability
  readonly referrers: VendorCapability
}

/** A registry before it was asked anything. */
export interface KnownRegistry {
  readonly host: string
  readonly title: Sentence
  /** The table row of `lib/registry/vendors` that it is treated as, e.g. `distribution`, `quay`, `docker-hub`. */
  readonly kind: string
  readonly classes: readonly ClassReason[]
  readonly facts?: RegistryFacts
  readonly capabilities: Capabilities
  /** host[:port] of the vendor's own API, where it is another one than the registry's. */
  readonly apiHost?: string
  /** Configuration allows plain HTTP and certificates that cannot be verified: others may listen in. */
  readonly insecure?: true
  /** Host[:port] that shown commands name where it is not `host`: the samples live at our own address. */
  readonly commandHost?: string
  /** Repositories shown as starting points, without the host. */
  readonly featured: readonly string[]
  /** What named it: `samples`, `portolan.toml`, `registries.conf`, a login file, `built-in`, `confirmed`, `address bar`. */
  readonly origin: string
}
