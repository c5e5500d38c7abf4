import { compareDigits, compareParts, compareText, type VersionOrder } from './order.ts'

const grammar = /^\d+(?:\.[0-9A-Za-z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/
const isNumber = (text: string) => /^\d/.test(text)

/** `1.0-a` is read as `1.0.pre.a`. */
const segmentsOf = (text: string) => text.replaceAll('-', '.pre.').match(/\d+|[A-Za-z]+/g) ?? []

/** A word makes a pre-release: it comes before any number, also before one that is not written. */
function compareSegment(a: string, b: string): number {
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? 1 : -1
  return isNumber(a) ? compareDigits(a, b) : compareText(a, b)
}

/** https://docs.ruby-lang.org/en/master/Gem/Version.html */
export const gemOrder: VersionOrder = (a, b) =>
  grammar.test(a) && grammar.test(b) ? compareParts(segmentsOf(a), segmentsOf(b), '0', compareSegment) : undefined
