import type { Repository } from '#lib/oci/reference/types'
import { type ChosenImages, formatChosenImages } from './chosen-images.ts'
import { withQuery } from './pages.ts'

/** Views of more than one image; the name is the path. */
export const manyViews = ['matrix', 'tree', 'history'] as const
export type ManyView = (typeof manyViews)[number]

export interface ManyState {
  readonly platform?: string | undefined
  /** `matrix`: names of packages, comma-separated. */
  readonly packages?: string | undefined
  /** `tree`: the ChainID of the layer that is shown. */
  readonly layer?: string | undefined
  /** `history`: the file, without a slash at either end. */
  readonly path?: string | undefined
  /** `history`, `tree`: how many tags are taken where none is chosen. */
  readonly limit?: number | undefined
}

/** People write a path with or without its first slash. */
export const trimSlashes = (path: string): string => path.replace(/^\/+|\/+$/g, '')

export const manyPage = (view: ManyView, images: ChosenImages, state: ManyState = {}): string =>
  withQuery(`/${view}`, {
    ...formatChosenImages(images),
    path: state.path,
    platform: state.platform,
    packages: state.packages,
    limit: state.limit === undefined ? undefined : String(state.limit),
    layer: state.layer,
  })

/** The highest tags of one repository. */
export const repositoryImages = ({ registry, name }: Repository): ChosenImages => ({
  repositories: [{ registry, name }],
  references: [],
})
