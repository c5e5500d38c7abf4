export const registryClasses = [
  'red-hat-managed',
  'public',
  'private',
  'enterprise',
  'openshift-internal',
  'external',
  'samples',
] as const
export type RegistryClass = (typeof registryClasses)[number]

export interface ClassReason {
  readonly class: RegistryClass
  /** Why, in one sentence for people. */
  readonly reason: string
}

/** Facts of the built-in table that a reader needs before pulling. */
export interface RegistryFacts {
  readonly serves: string
  readonly loginNeeded: string
  readonly account: string
  readonly redistribution: string
}

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
