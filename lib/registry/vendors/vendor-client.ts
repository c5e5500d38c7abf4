import type { Sentence } from '#lib/messages/say'
import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import type { Picture } from '../client/read-picture.ts'
import type { VendorCallOptions } from '../types.ts'
import type { CatalogEntry, VendorAdapter, VendorQuestion } from './adapter.ts'
import type { RegistryKind } from './types.ts'
import type {
  ImageFacts,
  Quota,
  RepositoriesPage,
  RepositoryFacts,
  SecurityReport,
  VendorTagsPage,
} from './vendor-facts.ts'

export interface VendorCapability {
  readonly can: 'yes' | 'no' | 'unknown'
  /** Why, or what it takes, in one sentence for people. */
  readonly why: Sentence
}

export type VendorCapabilities = Readonly<Record<VendorQuestion, VendorCapability>>

/**
 * What the vendor of one registry can be asked. A question that this kind cannot answer has no member: `capabilities`
 * say why. Each call ends within seconds, and a vendor that did not answer is not asked again for a while: both throw
 * AppError `unreachable`.
 */
export interface VendorClient {
  readonly host: string
  readonly kind: RegistryKind
  /** host[:port] that is asked, to be named beside what it told. */
  readonly apiHost: string
  readonly capabilities: VendorCapabilities
  /** A picture that one of its answers names by its address; asked for without a login. */
  readonly picture: (address: string, options?: VendorCallOptions) => Promise<Picture>
  readonly listRepositories?: (cursor?: string, options?: VendorCallOptions) => Promise<RepositoriesPage>
  readonly search?: (query: string, cursor?: string, options?: VendorCallOptions) => Promise<RepositoriesPage>
  readonly findDigest?: (digest: Digest, options?: VendorCallOptions) => Promise<RepositoriesPage>
  readonly describeRepository?: (name: string, options?: VendorCallOptions) => Promise<RepositoryFacts>
  readonly describeTags?: (name: string, cursor?: string, options?: VendorCallOptions) => Promise<VendorTagsPage>
  readonly describeImage?: (name: string, digest: Digest, options?: VendorCallOptions) => Promise<ImageFacts>
  readonly securityReport?: (name: string, digest: Digest, options?: VendorCallOptions) => Promise<SecurityReport>
  readonly quotas?: (options?: VendorCallOptions) => Promise<readonly Quota[]>
  readonly resolveId?: (kind: 'repository' | 'image', id: string, options?: VendorCallOptions) => Promise<CatalogEntry>
}

const questions: readonly VendorQuestion[] = [
  'listRepositories',
  'search',
  'findDigest',
  'describeRepository',
  'describeTags',
  'describeImage',
  'securityReport',
  'quotas',
  'resolveId',
]

/** What a kind can be asked, as far as its adapter tells without asking. */
export function vendorCapabilities(adapter: VendorAdapter, title: Sentence): VendorCapabilities {
  const capability = (question: VendorQuestion): VendorCapability => {
    const remark = adapter.remarks?.[question]
    if (adapter[question]) return { can: 'yes', why: remark ?? say`The API of ${title} answers this.` }
    return { can: 'no', why: remark ?? say`${title} has no API for this that Portolan knows.` }
  }
  return Object.fromEntries(questions.map(question => [question, capability(question)])) as VendorCapabilities
}
