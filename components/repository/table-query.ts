import type { TagTableState } from '#lib/contract/tag-table'
import type { TagSort } from '#lib/contract/tags'

export const defaultSort: TagSort = '-name'

/** The state as query parameters; defaults stay out of the address. */
export const tableQuery = ({
  sort,
  filter,
  kind,
  cursor,
  details,
}: TagTableState): Record<string, string | undefined> => ({
  sort: sort === defaultSort ? undefined : sort,
  filter: filter === '' ? undefined : filter,
  kind: kind === 'image' ? undefined : kind,
  cursor,
  details: details ? '1' : undefined,
})
