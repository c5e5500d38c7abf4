/**
 * What vendors tell beside the distribution API, in one vocabulary for all kinds. Every member but a name is optional:
 * what a vendor does not say, or says in a shape nobody announced, is absent and leaves its place empty.
 * All texts are a stranger's; dates are RFC 3339.
 */

export interface VendorLink {
  /** What the vendor calls it; absent where the address says enough. */
  readonly label?: string
  readonly url: string
}

/** Marks of trust, as vendors award them. */
export const vendorMarks = ['official', 'verified-publisher', 'sponsored', 'certified'] as const
export type VendorMark = (typeof vendorMarks)[number]

/** One repository of a list or a search. */
export interface RepositorySummary {
  /** Without the registry's host. */
  readonly name: string
  /** Name for people, where it differs. */
  readonly title?: string
  readonly summary?: string
  readonly publisher?: string
  readonly stars?: number
  readonly pulls?: number
  readonly lastUpdated?: string
  readonly visibility?: Visibility
  readonly marks?: readonly VendorMark[]
  readonly architectures?: readonly string[]
  /** E.g. `helm` or `model`, where a registry holds more than images. */
  readonly contentKind?: string
  readonly deprecated?: true
}

export type Visibility = 'public' | 'private' | 'internal'

export interface RepositoriesPage {
  readonly repositories: readonly RepositorySummary[]
  /** Pass as `cursor` for the next page; absent on the last one. */
  readonly next?: string
  /** How many there are in all, where the vendor says. */
  readonly total?: number
}

/** Until when a repository is looked after, and what comes after it. */
export interface Lifecycle {
  /** E.g. `Generally Available`, `Tech Preview`, in the vendor's words. */
  readonly stages: readonly string[]
  readonly deprecated?: true
  readonly techPreview?: true
  readonly endOfLife?: string
  /** Repository that takes its place, without the host. */
  readonly replacedBy?: string
}

/** A tag that moves along one line of versions, and the grade of what it names now. */
export interface ContentStream {
  readonly tag: string
  readonly grade?: string
  /** Other tags of what it names now: floating ones, and that of the build. */
  readonly tags?: readonly string[]
}

/** What is to be known before running it, as the vendor flags it. */
export const vendorCautions = [
  'privileged',
  'non-production',
  'community-supported',
  'terms-required',
  'pull-protected',
  'unpublished',
  'archived',
] as const
export type VendorCaution = (typeof vendorCautions)[number]

/** What a tag of an ImageStream named at some time. */
export interface ImageStreamItem {
  readonly created?: string
  readonly digest?: string
  /** Where it was imported from, or pushed to. */
  readonly reference?: string
  readonly generation?: number
}

export interface ImageStreamTag {
  readonly tag: string
  /** What it follows: `DockerImage`, `ImageStreamTag` or `ImageStreamImage`. */
  readonly fromKind?: string
  readonly from?: string
  /** Imported again from time to time. */
  readonly scheduled?: true
  readonly importMode?: string
  readonly referencePolicy?: string
  /** Why the last import failed. */
  readonly problem?: string
  /** Newest first. */
  readonly items: readonly ImageStreamItem[]
}

/** A signature that the cluster keeps of an image; what it says is unverified. */
export interface ImageStreamSignature {
  readonly digest: string
  readonly name?: string
  readonly type?: string
  readonly identity?: string
  readonly created?: string
  readonly issuedBy?: string
  readonly keyId?: string
}

/** What the API server of OpenShift tells of a repository of its registry. */
export interface ImageStreamFacts {
  readonly namespace: string
  readonly name: string
  /** Pull specification inside the cluster, by the registry's service. */
  readonly service?: string
  /** Pull specification from outside, where the registry has a route. */
  readonly route?: string
  readonly tags?: readonly ImageStreamTag[]
  readonly signatures?: readonly ImageStreamSignature[]
}

export interface RepositoryFacts extends RepositorySummary {
  /** CommonMark with GitHub's extensions. */
  readonly description?: string
  /** https address of a picture; shown only as the page's policy allows. */
  readonly logo?: string
  readonly created?: string
  readonly categories?: readonly string[]
  readonly lifecycle?: Lifecycle
  readonly streams?: readonly ContentStream[]
  /** Tags that follow their newest build, as the vendor rebuilds them. */
  readonly floatingTags?: readonly string[]
  readonly cautions?: readonly VendorCaution[]
  readonly tagCount?: number
  readonly sizeBytes?: number
  /** SPDX identifier or the vendor's words. */
  readonly licence?: string
  /** The vendor's own page and what it links to. */
  readonly links?: readonly VendorLink[]
  readonly imageStream?: ImageStreamFacts
  /** Of the namespace it is stored in, where this caller may know it. */
  readonly quota?: Quota
}

export interface VendorPlatform {
  /** `os/architecture[/variant]` */
  readonly platform: string
  readonly digest?: string
  readonly sizeBytes?: number
}

/** One tag as a vendor's bulk list tells it. Claimed, not verified: opening the tag still computes its digest. */
export interface VendorTag {
  readonly tag: string
  readonly digest?: string
  readonly mediaType?: string
  readonly platforms?: readonly VendorPlatform[]
  readonly sizeBytes?: number
  readonly created?: string
  readonly pushed?: string
  readonly lastPulled?: string
  readonly expires?: string
  readonly immutable?: true
  /** Stands at the edge of its page: more of its platforms may follow on the next one, under the same digest. */
  readonly partial?: true
}

export interface VendorTagsPage {
  readonly tags: readonly VendorTag[]
  readonly next?: string
  readonly total?: number
}

/** Severities in order; `unknown` is what a source could not rate. */
export const severities = ['critical', 'high', 'medium', 'low', 'negligible', 'unknown'] as const
export type Severity = (typeof severities)[number]

export interface Finding {
  /** `CVE-…`, `GHSA-…`, `RHSA-…`. */
  readonly id: string
  readonly severity: Severity
  /** The source's own word for the severity. */
  readonly severityWord?: string
  readonly title?: string
  readonly package?: string
  readonly installed?: string
  readonly fixedIn?: string
  /** Digest of the layer that brought it. */
  readonly layer?: string
  readonly advisory?: string
  readonly published?: string
  readonly links: readonly string[]
}

/** One source's answer about one manifest. */
export interface SecurityReport {
  /** Who says so: `Clair on quay.io`, `Red Hat`. */
  readonly source: string
  /** `scanned` with no findings is a clean bill; the others say why there is none. */
  readonly state: 'scanned' | 'queued' | 'unsupported' | 'failed' | 'not-scanned'
  readonly scannedAt?: string
  readonly findings: readonly Finding[]
  /** More were found than are read. */
  readonly truncated?: true
  readonly links?: readonly VendorLink[]
}

export interface HealthGrade {
  /** `A` to `F`. */
  readonly grade: string
  readonly from?: string
  readonly until?: string
}

export interface VendorAdvisory {
  readonly id: string
  /** E.g. `RHSA` for security, `RHBA` for bugs. */
  readonly type?: string
  readonly severity?: string
  readonly published?: string
  readonly url?: string
}

export interface VendorPackage {
  readonly name: string
  readonly version?: string
  readonly architecture?: string
  readonly source?: string
  readonly summary?: string
  readonly signedBy?: string
}

/** What a vendor's catalog knows of one image beside its bytes. */
export interface ImageFacts {
  /** The image in the vendor's catalog. */
  readonly id?: string
  readonly url?: string
  readonly architecture?: string
  readonly certified?: boolean
  readonly published?: string
  readonly tags?: readonly string[]
  readonly sizeBytes?: number
  readonly uncompressedSizeBytes?: number
  /** Grade of today, and those that follow if nothing is rebuilt, in order. */
  readonly grades?: readonly HealthGrade[]
  readonly advisories?: readonly VendorAdvisory[]
  readonly labels?: readonly { readonly name: string; readonly value: string }[]
  readonly packages?: readonly VendorPackage[]
  /** The instructions it was built with, as the publisher handed them in. */
  readonly containerfile?: string
  /** A newer image under one of its floating tags. */
  readonly newer?: { readonly tag: string; readonly digest?: string; readonly published?: string }
  /** Host whose repository the catalog describes it under, where that is another one. */
  readonly knownUnder?: string
}

/** How much may still be asked, or stored. */
export interface Quota {
  readonly limit?: number
  readonly remaining?: number
  /** Of what is counted in bytes, also where there is no limit. */
  readonly used?: number
  /** Length of the window the limit is for. */
  readonly windowSeconds?: number
  readonly resetsAt?: string
  /** What is counted. */
  readonly counts: 'pulls' | 'requests' | 'bytes'
  /** Whom it is counted for, as the vendor names them: an address, an organisation, a project. */
  readonly countedFor?: string
}
