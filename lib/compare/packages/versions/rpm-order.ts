import { compareDigits, compareText, type VersionOrder } from './order.ts'

/** Runs of letters, runs of digits, and the two signs that mean something; everything else only separates. */
const partsOf = (text: string): readonly string[] => text.match(/[A-Za-z]+|\d+|[~^]/g) ?? []
const isNumber = (part: string) => /^\d/.test(part)

/** A tilde sorts before everything, also before the end; a caret before everything but the end. */
function compareSigns(a: string | undefined, b: string | undefined): number | undefined {
  if (a === '~' || b === '~') return a === b ? 0 : a === '~' ? -1 : 1
  if (a === '^' || b === '^') {
    if (a === b) return 0
    if (a === undefined || b === undefined) return a === undefined ? -1 : 1
    return a === '^' ? -1 : 1
  }
  return undefined
}

function comparePart(a: string | undefined, b: string | undefined): number {
  const signs = compareSigns(a, b)
  if (signs !== undefined) return signs
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? 1 : -1
  return isNumber(a) ? compareDigits(a, b) : compareText(a, b)
}

/** https://github.com/rpm-software-management/rpm/blob/master/docs/manual/dependencies.md#versioning and rpmio/rpmvercmp.cc */
export function compareRpmText(a: string, b: string): number {
  const left = partsOf(a)
  const right = partsOf(b)
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = comparePart(left[index], right[index])
    if (order !== 0) return order
  }
  return 0
}

function split(text: string) {
  const [, epoch = '0', version = '', release = ''] = /^(?:(\d+):)?(.*?)(?:-([^-]*))?$/s.exec(text) ?? []
  return { epoch, version, release }
}

/** `[epoch:]version[-release]` */
export const rpmOrder: VersionOrder = (a, b) => {
  const left = split(a)
  const right = split(b)
  return (
    compareDigits(left.epoch, right.epoch) ||
    compareRpmText(left.version, right.version) ||
    compareRpmText(left.release, right.release)
  )
}
