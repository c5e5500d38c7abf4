import { compareDigits, compareParts, compareText, type VersionOrder } from './order.ts'

/** With a `v` as Go writes it; build metadata has no say. */
const grammar = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/

const isNumber = (text: string) => /^\d+$/.test(text)

function compareIdentifier(a: string, b: string): number {
  // Fewer identifiers come first where those before are equal.
  if (a === '' || b === '') return a === b ? 0 : a === '' ? -1 : 1
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1
  return isNumber(a) ? compareDigits(a, b) : compareText(a, b)
}

function comparePrerelease(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  return compareParts(a.split('.'), b.split('.'), '', compareIdentifier)
}

/** https://semver.org/#spec-item-11, for Go modules https://go.dev/ref/mod#versions */
export const semverOrder: VersionOrder = (a, b) => {
  const left = grammar.exec(a)
  const right = grammar.exec(b)
  if (!left || !right) return undefined
  const [, major = '', minor = '', patch = '', prerelease = ''] = left
  const [, otherMajor = '', otherMinor = '', otherPatch = '', otherPrerelease = ''] = right
  return (
    compareDigits(major, otherMajor) ||
    compareDigits(minor, otherMinor) ||
    compareDigits(patch, otherPatch) ||
    comparePrerelease(prerelease, otherPrerelease)
  )
}
