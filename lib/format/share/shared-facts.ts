import type { Sentence } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import type { Manifest } from '#lib/oci/manifest/types'
import type { Reference, Repository } from '#lib/oci/reference/types'

/** What an image is told by in a few words. Texts are as the image says them: nothing in them is trusted. */
export interface SharedImage {
  /** With the digest that the tag was resolved to. */
  readonly reference: Reference & { readonly digest: Digest }
  readonly kind: Manifest['kind']
  /** What an artifact is for, by the media types that are known. */
  readonly purpose?: 'attestation' | 'signature' | 'sbom' | 'helm-chart' | 'wasm'
  /** Config and compressed layers. */
  readonly sizeBytes?: number
  readonly layerCount?: number
  /** `os/architecture[/variant]` of each image of an index, or of the one there is. */
  readonly platforms: readonly string[]
  /** Digest of the image that was chosen in an index. */
  readonly chosenDigest?: Digest
  readonly created?: string
  readonly base?: string
  /** The user of the config; absent for what does not run. */
  readonly user?: string
  /** What a container of it does, most telling first. */
  readonly behaviour: readonly Sentence[]
  /** The image's own title or description. */
  readonly summary?: string
}

/** What several images are told by together. */
export interface SharedImages {
  /** All that are shown, at least one. */
  readonly references: readonly Reference[]
  /** Config and compressed layers, of each image that was looked at: the first ones. */
  readonly sizesBytes: readonly number[]
  /** Where all that were looked at stand on the same. */
  readonly base?: string
  /** The file that is followed over them. */
  readonly path?: string
}

/** What a shared page is about, read for one viewer. */
export type SharedFacts =
  | {
      readonly about: 'registry'
      readonly host: string
      readonly title: string
      readonly classes: readonly string[]
      readonly serves?: Sentence
    }
  | {
      readonly about: 'repository'
      readonly repository: Repository
      readonly tagCount: number
      /** The registry has more tags than were counted. */
      readonly more: boolean
      /** The first ones of the page: names without a version, then the highest versions. */
      readonly examples: readonly string[]
    }
  | { readonly about: 'image'; readonly image: SharedImage; readonly path?: string }
  | { readonly about: 'comparison'; readonly from: SharedImage; readonly to: SharedImage }
  | ({ readonly about: 'images' } & SharedImages)
