/** Less than 0 where the first comes before the second; undefined where they cannot be ordered. */
export type VersionOrder = (a: string, b: string) => number | undefined

/** Whole numbers of any length, without leading zeros counting. */
export function compareDigits(a: string, b: string): number {
  const left = a.replace(/^0+/, '')
  const right = b.replace(/^0+/, '')
  return left.length - right.length || compareText(left, right)
}

/** By code units: versions are ASCII. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The first difference of two lists, part by part; what is missing is `filler`. */
export function compareParts<T>(a: readonly T[], b: readonly T[], filler: T, compare: (a: T, b: T) => number): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const order = compare(a[index] ?? filler, b[index] ?? filler)
    if (order !== 0) return order
  }
  return 0
}
