import type { Sentence } from '#lib/messages/say'
import type { Digest } from '../digest/digest.ts'
import type { Platform } from '../manifest/types.ts'
import type { Reference } from '../reference/types.ts'

/** An image that a text names, as far as the text alone tells. */
export interface NamedImage {
  readonly reference: Reference
  /** The name as typed, without tag and digest, where no host was written and the tool may add one of several. */
  readonly shortName?: string
  readonly platform?: Platform
}

/** One image of a file or script; `reference` or `problem`, never neither. */
export interface FoundImage extends Partial<NamedImage> {
  /** As written in the text, with known variables put in. */
  readonly text: string
  /** What names it there, e.g. `FROM`, `COPY --from`, `services.web.image`, `podman pull`. */
  readonly place: string
  /** Every line that names it so, from 1, ascending. */
  readonly lines: readonly number[]
  /** Why it cannot be opened, in one sentence. */
  readonly problem?: Sentence
}

export type FileKind = 'containerfile' | 'kubernetes' | 'compose' | 'yaml' | 'commands' | 'list'

/** An id in the address of a vendor's catalog. */
export interface CatalogId {
  /** A registry whose vendor explains it. */
  readonly registry: string
  readonly of: 'repository' | 'image'
  readonly id: string
}

/** What a text means that somebody pasted. */
export type Paste =
  /** `host`: a lone dotted word that can be a registry's host as well. */
  | ({ readonly kind: 'reference'; readonly host?: string } & NamedImage)
  | { readonly kind: 'registry'; readonly host: string }
  | { readonly kind: 'digest'; readonly digest: Digest }
  /** `omitted`: how many more there were beyond those listed. `readLines`: where reading stopped before the end. */
  | {
      readonly kind: 'references'
      readonly file: FileKind
      readonly found: readonly FoundImage[]
      readonly omitted: number
      readonly readLines?: number
    }
  /** A page whose address alone does not say which image it shows. `candidates`: those it may be. */
  | {
      readonly kind: 'catalog-page'
      readonly site: string
      readonly why: Sentence
      readonly candidates: readonly NamedImage[]
      /** What the catalog's own API can tell of its id. */
      readonly entry?: CatalogId
    }
  /** `isWords`: plain words, which may be looked for by a search. */
  | { readonly kind: 'unknown'; readonly why: Sentence; readonly hint?: Sentence; readonly isWords?: true }

/** Longer texts are not read: 1 MiB of UTF-16 code units. */
export const maxPasteLength = 1024 * 1024
