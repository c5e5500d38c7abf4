import type { AppError } from '#lib/errors/app-error'
import type { Sentence } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import type { Descriptor } from '#lib/oci/manifest/types'
import type { Repository } from '#lib/oci/reference/types'

/** What every call to a registry may carry. */
export interface CallOptions {
  readonly signal?: AbortSignal
}

/** A vendor's API is a help that nobody waits long for. */
export interface VendorCallOptions extends CallOptions {
  /** For the whole question; a few seconds where none is said. */
  readonly deadlineMs?: number
}

/** How a registry wants to be authenticated, read from the challenges of `GET /v2/`. */
export type AuthScheme = 'none' | 'bearer' | 'basic'

export interface PingResult {
  readonly scheme: AuthScheme
  /** `realm` and `service` of the Bearer challenge. */
  readonly realm?: string
  readonly service?: string
  /** Whether an anonymous caller is let in as far as a ping can tell; `undefined` when only a scoped token can tell. */
  readonly anonymous?: boolean
  /** `server` header or a vendor's marker, shown as a fact. */
  readonly software?: string
}

export type LoginResult =
  | { readonly ok: true; readonly scheme: AuthScheme; readonly account?: string }
  | { readonly ok: false; readonly error: AppError }

export interface CatalogPage {
  readonly repositories: readonly string[]
  /** Pass as `last` to get the next page; absent on the last one. */
  readonly next?: string
}

export interface TagsPage {
  /** Valid tag names in the registry's order; `null`, empty and digest-looking entries are left out. */
  readonly tags: readonly string[]
  readonly next?: string
  /** Manifest facts some registries (GAR, GCR) send in the same body, by digest. */
  readonly extensions?: unknown
}

export interface ManifestHead {
  /** As the registry claims; Red Hat's CDN omits it. Never shown as verified. */
  readonly digest?: Digest
  readonly mediaType?: string
  readonly sizeBytes?: number
}

/** Exact bytes of one manifest; `digest` was computed here, and equals the one asked for when asked by digest. */
export interface ManifestBytes {
  readonly bytes: Uint8Array
  readonly digest: Digest
  /** `Content-Type` as sent, without parameters. */
  readonly contentType?: string
  /** Present when the registry's `Docker-Content-Digest` differs from ours. */
  readonly claimedDigest?: string
  /** Texts of `Warning: 299` headers. */
  readonly warnings: readonly string[]
}

export interface BlobStream {
  readonly stream: ReadableStream<Uint8Array>
  /** Length of the whole blob where known, whatever range was asked. */
  readonly sizeBytes?: number
  /** First byte and last byte (inclusive) of what `stream` yields. */
  readonly range: { readonly start: number; readonly end?: number }
}

export interface ReferrersResult {
  readonly referrers: readonly Descriptor[]
  readonly source: 'api' | 'tag-schema'
  /** Why the API was not used, e.g. `404` or `text/html answered`. */
  readonly fallbackReason?: Sentence
}

/** A registry as a whole. `host` is the name written in references. */
export interface RegistryClient {
  readonly host: string
  /** `scheme://host[:port]` that is talked to, e.g. `https://registry-1.docker.io`. */
  readonly origin: string
  ping(options?: CallOptions): Promise<PingResult>
  /** Proves the stored login (or, without one, anonymous access) by the auth flow alone; never throws for a refused login. */
  testLogin(options?: CallOptions): Promise<LoginResult>
  /** Throws AppError `not-listable` where the registry does not serve `_catalog` to this caller. */
  catalog(page: { readonly n: number; readonly last?: string }, options?: CallOptions): Promise<CatalogPage>
}

/** One repository, over its mirrors and its registry. All results are bounded by SECURITY §1.5's limits. */
export interface RepositoryClient {
  readonly repository: Repository
  /** Pages until the registry stops; at most 10,000 pages and 1,000,000 tags. */
  tags(options?: CallOptions): AsyncGenerator<TagsPage>
  /** HEAD by tag or digest. */
  head(tagOrDigest: string, options?: CallOptions): Promise<ManifestHead>
  manifest(tagOrDigest: string, options?: CallOptions): Promise<ManifestBytes>
  /** A small blob (config, signature …) whole and verified against `digest`. */
  blob(digest: Digest, limitBytes: number, options?: CallOptions): Promise<Uint8Array>
  /** A large blob as a stream; a broken connection is resumed by Range. Not verified here: the reader hashes. */
  blobStream(
    digest: Digest,
    range?: { readonly start: number; readonly end?: number },
    options?: CallOptions,
  ): Promise<BlobStream>
  referrers(digest: Digest, artifactType?: string, options?: CallOptions): Promise<ReferrersResult>
}
