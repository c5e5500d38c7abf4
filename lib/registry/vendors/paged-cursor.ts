/** The page a cursor of ours names, for APIs that count pages; `first` where there is none or it is not a number. */
export function pagedCursor(cursor: string | undefined, first = 1): number {
  return cursor !== undefined && /^\d{1,6}$/.test(cursor) ? Math.max(first, Number(cursor)) : first
}
