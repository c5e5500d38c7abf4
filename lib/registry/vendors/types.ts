import type { Sentence } from '#lib/messages/say'

/** The classes of the product, in the order pages show them. */
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
  readonly reason: Sentence
}

/** Facts of the built-in table that a reader needs before pulling. */
export interface RegistryFacts {
  readonly serves: Sentence
  readonly loginNeeded: Sentence
  readonly account: Sentence
  readonly redistribution: Sentence
}

/** The software or service behind a host, as far as its behaviour differs. `distribution` is the unremarkable case. */
export const registryKinds = [
  'distribution',
  'red-hat',
  'quay',
  'docker-hub',
  'ghcr',
  'gitlab',
  'harbor',
  'openshift',
  'ecr',
  'ecr-public',
  'artifact-registry',
  'acr',
  'mcr',
  'kubernetes',
  'zot',
  'artifactory',
  'nexus',
  'samples',
] as const
export type RegistryKind = (typeof registryKinds)[number]

/** What differs between kinds; the distribution specification is the default of every member. */
export interface KindTraits {
  readonly title: Sentence
  /** Where a login comes from, one sentence for people; the login command is added by whoever shows it. */
  readonly account?: Sentence
  /** Whether a token may be asked with `registry:catalog:*`; Quay answers that scope with 400. */
  readonly catalogScope: boolean
  /** Query parameter that names the start of the next page of `_catalog`. */
  readonly catalogCursor: 'last' | 'next_page'
  /** Whether a repository that does not exist is answered like one that may not be read (401 `insufficient_scope`). */
  readonly hidesMissing: boolean
  /** Whether every manifest that is read counts against a small allowance, so that none is read for a table's sake. */
  readonly metersManifests: boolean
}

/** Why a registry does not list its repositories, and what to do instead. */
export interface ListingRule {
  /** `never`: not asked at all. `with-login`: asked only when a login is stored. */
  readonly serves: 'never' | 'with-login'
  /** What to do instead, in one sentence for people. */
  readonly instead: Sentence
}

/** One row of the built-in table. */
export interface KnownHost {
  /** Host as written in references, or a pattern in which `*` stands for any characters but `/` and `:`. */
  readonly host: string
  readonly kind: RegistryKind
  readonly title: Sentence
  readonly classes: readonly ClassReason[]
  readonly facts?: RegistryFacts
  /** Host that serves the distribution API where it is not `host`. */
  readonly apiHost?: string
  /** `https://host` of the vendor's own API where its kind has one elsewhere. */
  readonly apiOrigin?: string
  readonly listing?: ListingRule
  /** Overrides the kind's `account`. */
  readonly account?: Sentence
  /** Origins of token services outside the host's registrable domain that are accepted as its realm. */
  readonly realms?: readonly string[]
  /** Hosts that serve the same content and that manifest requests are redirected to, exact or as `.suffix`. */
  readonly redirectHosts?: readonly string[]
  /** Repositories shown as starting points, without the host. */
  readonly featured: readonly string[]
}
