import type { TextColumns } from './text-columns.ts'

/** Compares two texts byte by byte, without a view for each: trees compare names millions of times. */
export function compareTexts(left: TextColumns, a: number, right: TextColumns, b: number): number {
  let at = left.starts[a] as number
  let other = right.starts[b] as number
  const end = left.starts[a + 1] as number
  const otherEnd = right.starts[b + 1] as number
  while (at < end && other < otherEnd) {
    const difference = (left.bytes[at++] as number) - (right.bytes[other++] as number)
    if (difference !== 0) return difference
  }
  return end - at - (otherEnd - other)
}
