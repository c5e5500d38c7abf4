import type { TagSort } from './tags.ts'

/** What of a tag table lives in the address. */
export interface TagTableState {
  readonly sort: TagSort
  readonly filter: string
  readonly kind: 'image' | 'all'
  readonly cursor?: string | undefined
  /** Every row in full from the server: for readers without JavaScript. */
  readonly details: boolean
}

export const tagsPerPage = 100
