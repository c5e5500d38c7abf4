import type { LayerIndexes } from '#lib/archive/index/layer-indexes'
import type { CredentialLookup, CredentialSource } from '#lib/credentials/types'
import type { Locale } from '#lib/messages/locale'
import type { Platform } from '#lib/oci/manifest/types'
import type { Repository } from '#lib/oci/reference/types'
import type { RegistryClient, RepositoryClient } from '#lib/registry/types'
import type { VendorClient } from '#lib/registry/vendors/vendor-client'
import type { ContentCache } from './content-cache.ts'
import type { KnownImages } from './known-images.ts'
import type { KnownRegistry } from './known-registry.ts'
import type { RepositoryLists } from './repository-lists.ts'

/** Who asks. Team mode adds accounts; caches are partitioned by `partition` from the start. */
export interface Actor {
  readonly kind: 'local' | 'anonymous'
  /** Nothing cached under one partition is ever served to another. */
  readonly partition: string
}

export interface Log {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** The one argument of every use-case: who asks, what may be reached, until when. */
export interface Context {
  readonly actor: Actor
  /** What the reader reads; answers tell their sentences in it. */
  readonly locale: Locale
  /** Aborted when the reader leaves. */
  readonly signal: AbortSignal
  readonly log: Log
  readonly cache: ContentCache
  /** Lists of repositories that were read, for searching. */
  readonly lists: RepositoryLists
  /** Layers of the images that were opened so far. */
  readonly images: KnownImages
  /** Files of layers, by the layer's digest. Whoever opens one has read a manifest that names it. */
  readonly layers: LayerIndexes
  /** The platform shown where the reader names none: the server's own, as podman and skopeo choose. */
  readonly platform: Platform
  now(): Date
  /** Every registry that configuration, logins or the built-in table name, in display order. */
  knownRegistries(): Promise<readonly KnownRegistry[]>
  /** What is known about `host`, also when nothing names it. Throws `invalid-reference` for what is no host. */
  describeRegistry(host: string): Promise<KnownRegistry>
  /** Throws `invalid-reference`, `confirmation-needed`, `blocked` or `forbidden-address`. */
  registry(host: string): Promise<RegistryClient>
  /** Throws as `registry` does. */
  repository(repository: Repository): Promise<RepositoryClient>
  /**
   * What the vendor of a registry can be asked beside the distribution API. Asks a registry whose kind nobody named what
   * it is, unless `detect` is false. Throws as `registry` does.
   */
  vendor(host: string, options?: { readonly detect?: boolean }): Promise<VendorClient>
  /**
   * Each mirror that registries.conf names for the repository, as a client of that one place alone; with the login of
   * that place, if it has one. Throws `blocked`.
   */
  mirrors(repository: Repository): Promise<readonly RepositoryClient[]>
  /**
   * What was loaded less than `maxAgeMs` ago under this key by this actor, or `load()` now. For lists that move slowly
   * (tags, pings): a page and its API calls then share one upstream request.
   */
  recent<T>(key: readonly string[], maxAgeMs: number, load: () => Promise<T>): Promise<T>
  /** Which login serves a host, without its secret leaving `lib/credentials`. */
  login(host: string): Promise<CredentialLookup>
  /** Stored logins of a host that serve only what is below their key, e.g. `quay.io/organisation`. */
  namespaceLogins(host: string): Promise<readonly CredentialSource[]>
}
