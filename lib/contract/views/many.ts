import type { TreeAnswer } from '#lib/contract/genealogy'
import type { HistoryAnswer } from '#lib/contract/history'
import type { MatrixAnswer, MatrixPackages } from '#lib/contract/matrix'
import type { ChosenImages } from '#lib/routes/chosen-images'

/** What every page about many images was asked for. */
export interface ManyPlace {
  readonly chosen: ChosenImages
  readonly platform?: string
  readonly now: Date
  /** What commands name instead of a registry that only this Portolan serves. */
  readonly plainHosts: Readonly<Record<string, string>>
}

/** `unasked`: there is so much to read that the reader is asked first. */
export type PackagesState =
  | { readonly kind: 'read'; readonly packages: MatrixPackages }
  | { readonly kind: 'reading' | 'unasked' | 'nothing' }

export interface MatrixFacts {
  readonly answer: MatrixAnswer
  readonly packages: PackagesState
  /** As the address has it. */
  readonly wanted?: string
  /** Of all layers, each once. */
  readonly layerBytes: number
}

export interface TreeFacts {
  readonly answer: TreeAnswer
  /** ChainID of the layer that the address points at. */
  readonly layer?: string
  /** Highest tags of each repository, where the address says. */
  readonly limit?: number
}

interface AskedFile {
  /** Without a slash at either end. */
  readonly path: string
  readonly limit: number
}

/** `unasked`: the address names no file. */
export type HistoryFacts =
  | ({ readonly kind: 'read'; readonly answer: HistoryAnswer } & AskedFile)
  | ({ readonly kind: 'reading' | 'unasked' } & AskedFile)
