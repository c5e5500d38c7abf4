import type { Credential } from '#lib/credentials/types'
import type { Sentence } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import type { LooseObject } from './loose-json.ts'
import type {
  ImageFacts,
  Quota,
  RepositoriesPage,
  RepositoryFacts,
  SecurityReport,
  VendorTagsPage,
} from './vendor-facts.ts'

/** One question to the vendor's API. */
export interface ApiCall {
  /** Absolute path below the API's origin; foreign parts of it go through `encodeURIComponent`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** Sent by POST, an object as JSON; only for questions that change nothing. */
  readonly body?: object | string
  /** Completes “… does not have …”. */
  readonly subject: Sentence
  /** Media types wanted, where the API serves several. */
  readonly accept?: string
}

/** One question to the registry itself, signed in as its challenge wants. */
export interface RegistryCall {
  readonly method?: 'GET' | 'HEAD'
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly scopes: readonly string[]
  readonly subject: Sentence
  readonly accept?: string
}

export interface ApiAnswer {
  readonly body: LooseObject
  header(name: string): string | undefined
}

/**
 * All that an adapter can reach: its own registry and the one API that belongs to it. It names paths, never hosts, so
 * that no answer can lead it, or a login, elsewhere. Both throw AppError as the registry's own calls do.
 */
export interface VendorApi {
  /** The registry as written in references. */
  readonly host: string
  /** host[:port] of the API, for addresses shown to people. */
  readonly apiHost: string
  /** Origin of an API that has one of its own, for the addresses of its pictures. */
  readonly apiOrigin?: string
  /** Whether a login is presented to the API. */
  readonly signedIn: boolean
  /** Whether a login is presented to the registry itself: its API may take another one, or none. */
  readonly registrySignedIn: boolean
  now(): Date
  ask(call: ApiCall): Promise<ApiAnswer>
  askRegistry(call: RegistryCall): Promise<ApiAnswer>
}

/** What an id in an address of a vendor's catalog stands for. */
export interface CatalogEntry {
  readonly registry?: string
  readonly name?: string
  readonly tag?: string
  readonly digest?: string
  readonly architecture?: string
}

/** What can be asked of a kind of registry beside the distribution API. */
export interface VendorQuestions {
  /** One page of its repositories, where `_catalog` does not serve or tells less. */
  listRepositories(api: VendorApi, cursor?: string): Promise<RepositoriesPage>
  search(api: VendorApi, query: string, cursor?: string): Promise<RepositoriesPage>
  /** Repositories that hold a manifest of this digest. */
  findDigest(api: VendorApi, digest: Digest): Promise<RepositoriesPage>
  describeRepository(api: VendorApi, name: string): Promise<RepositoryFacts>
  /** One page of tags with what is known of each, so that none has to be opened for a table's sake. */
  describeTags(api: VendorApi, name: string, cursor?: string): Promise<VendorTagsPage>
  /** What the catalog knows of one image, by the digest of its manifest or of the index that lists it. */
  describeImage(api: VendorApi, name: string, digest: Digest): Promise<ImageFacts>
  securityReport(api: VendorApi, name: string, digest: Digest): Promise<SecurityReport>
  /** Every allowance that this caller may know of; none where there is no limit to speak of. */
  quotas(api: VendorApi): Promise<readonly Quota[]>
  /** What an id of the vendor's catalog stands for, e.g. one of a pasted address. */
  resolveId(api: VendorApi, kind: 'repository' | 'image', id: string): Promise<CatalogEntry>
}

export type VendorQuestion = keyof VendorQuestions

/** One row of the table of kinds. A question that is absent cannot be asked; `remarks` say why, or what it takes. */
export interface VendorAdapter extends Partial<VendorQuestions> {
  /**
   * Where its API is: at the registry's own origin, at the origin of the token service that the registry names (and
   * that already gets its login), or only where the host table or configuration says.
   */
  readonly apiAt: 'registry' | 'realm' | 'elsewhere'
  /** `Authorization` for the API from the login stored for the registry; without it the API is asked anonymously. */
  authorize?(credential: Credential): string | undefined
  readonly remarks?: Readonly<Partial<Record<VendorQuestion, Sentence>>>
}
