import type { ClassReason, RegistryFacts } from '#lib/registry/vendors/types'

/** A registry before it was asked anything. */
export interface KnownRegistry {
  readonly host: string
  readonly title: string
  /** The table row of `lib/registry/vendors` that it is treated as, e.g. `distribution`, `quay`, `docker-hub`. */
  readonly kind: string
  readonly classes: readonly ClassReason[]
  readonly facts?: RegistryFacts
  /** Repositories shown as starting points, without the host. */
  readonly featured: readonly string[]
  /** What named it: `samples`, `portolan.toml`, `registries.conf`, a login file, `built-in`, `confirmed`, `address bar`. */
  readonly origin: string
}
