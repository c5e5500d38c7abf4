import { compareDigits, compareText, type VersionOrder } from './order.ts'

/** Qualifiers in their order; a release without one is the empty text. Others come after, by their text. */
const qualifiers: readonly string[] = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp']
const aliases: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', m: 'milestone', cr: 'rc' }
const releaseNames = new Set(['ga', 'final', 'release'])

/** Parts of a version, each with the hyphens before it counting as a step down. */
function partsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\d+|[a-z]+/g) ?? []
  return words.map(word => (releaseNames.has(word) ? '' : (aliases[word] ?? word)))
}

const isNumber = (part: string) => /^\d/.test(part)

function rankOf(qualifier: string): readonly [rank: number, text: string] {
  const rank = qualifiers.indexOf(qualifier)
  return rank < 0 ? [qualifiers.length, qualifier] : [rank, '']
}

/** What is not there is a zero beside a number, and a release beside a qualifier. */
function comparePart(a: string | undefined, b: string | undefined): number {
  if (a === undefined && b === undefined) return 0
  const [left, right] = [a ?? (isNumber(b ?? '') ? '0' : ''), b ?? (isNumber(a ?? '') ? '0' : '')]
  if (isNumber(left) !== isNumber(right)) return isNumber(left) ? 1 : -1
  if (isNumber(left)) return compareDigits(left, right)
  const [rank, text] = rankOf(left)
  const [otherRank, otherText] = rankOf(right)
  return rank - otherRank || compareText(text, otherText)
}

/** https://maven.apache.org/pom.html#version-order-specification, without the nesting of hyphens. */
export const mavenOrder: VersionOrder = (a, b) => {
  const left = partsOf(a)
  const right = partsOf(b)
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = comparePart(left[index], right[index])
    if (order !== 0) return order
  }
  return 0
}
