/**
 * Bytes of a blob from `offset` on. Rejects when there are fewer than `length`, or with the registry's failure.
 * Range answers are not covered by the blob's digest: whoever calls this checks what it gets.
 */
export type ReadRange = (offset: number, length: number) => Promise<Uint8Array>

/** A table of contents as the blob has it. */
export interface FetchedToc {
  readonly compressed: Uint8Array
  /** Offset in the blob after which no contents are stored. */
  readonly dataEnd: number
}
