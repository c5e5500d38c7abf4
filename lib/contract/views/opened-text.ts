import type { FileKind, FoundImage, NamedImage } from '#lib/oci/paste/types'
import type { RegistryEntry } from '../registries.ts'

/** An image of a pasted file, and what it may stand for here: several where registries.conf offers several. */
export interface OpenedImageRow {
  /** `problem` in the reader’s language. */
  readonly found: Omit<FoundImage, 'problem'> & { readonly problem?: string }
  readonly images: readonly NamedImage[]
}

/** What a pasted text leads to. */
export type OpenedText =
  | { readonly kind: 'page'; readonly page: string }
  /** Nothing is chosen silently: the reader picks one of `images`, or the registry of this host. */
  | {
      readonly kind: 'choice'
      /** Why there is a choice, in one sentence. */
      readonly why: string
      readonly images: readonly NamedImage[]
      readonly host?: string
      /** What is known about the registries in question. */
      readonly registries: readonly RegistryEntry[]
    }
  | {
      readonly kind: 'file'
      readonly file: FileKind
      readonly rows: readonly OpenedImageRow[]
      readonly omitted: number
      /** Where reading stopped before the end of the text. */
      readonly readLines?: number
      readonly registries: readonly RegistryEntry[]
    }
