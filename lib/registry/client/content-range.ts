export interface ContentRange {
  readonly start: number
  /** Last byte, inclusive. */
  readonly end: number
  /** Length of the whole; absent for `*`. */
  readonly sizeBytes?: number
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-14.4; `undefined` for anything that is not one plain byte range. */
export function parseContentRange(text: string | undefined): ContentRange | undefined {
  const [, start, end, size] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/i.exec(text?.trim() ?? '') ?? []
  if (start === undefined || end === undefined || size === undefined) return undefined
  const range = { start: Number(start), end: Number(end), ...(size !== '*' && { sizeBytes: Number(size) }) }
  const { sizeBytes = Number.MAX_SAFE_INTEGER } = range
  return range.start <= range.end && range.end < sizeBytes ? range : undefined
}
