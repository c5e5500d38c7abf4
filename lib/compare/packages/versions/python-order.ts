import { compareDigits, compareParts, compareText, type VersionOrder } from './order.ts'

/** https://packaging.python.org/en/latest/specifications/version-specifiers/#appendix-parsing-version-strings-with-regular-expressions */
const grammar = new RegExp(
  [
    String.raw`^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)`,
    String.raw`(?:[-_.]?(?<pre>a|b|c|rc|alpha|beta|pre|preview)[-_.]?(?<preNumber>\d*))?`,
    String.raw`(?:(?:-(?<implicitPost>\d+))|(?:[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\d*)))?`,
    String.raw`(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d*))?`,
    String.raw`(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$`,
  ].join(''),
)

/** Other spellings. */
const preRanks: Readonly<Record<string, number>> = { a: 0, alpha: 0, b: 1, beta: 1, c: 2, rc: 2, pre: 2, preview: 2 }
const afterPre = 3
/** A development release of nothing else comes before its pre-releases. */
const beforePre = -1

interface PythonVersion {
  readonly epoch: string
  readonly release: readonly string[]
  readonly pre: number
  readonly preNumber: string
  /** Undefined without; it comes first then. */
  readonly post: string | undefined
  /** Undefined without; it comes last then. */
  readonly dev: string | undefined
  readonly local: readonly string[]
}

function read(text: string): PythonVersion | undefined {
  const groups = grammar.exec(text.trim().toLowerCase())?.groups
  if (!groups) return undefined
  const {
    epoch = '',
    release = '',
    pre,
    preNumber = '',
    implicitPost,
    post,
    postNumber,
    dev,
    devNumber,
    local,
  } = groups
  const hasPost = implicitPost !== undefined || post !== undefined
  return {
    epoch,
    release: release.split('.'),
    pre: pre !== undefined ? (preRanks[pre] ?? afterPre) : dev !== undefined && !hasPost ? beforePre : afterPre,
    preNumber,
    post: hasPost ? (implicitPost ?? postNumber ?? '') : undefined,
    dev: dev === undefined ? undefined : (devNumber ?? ''),
    local: local?.split(/[-_.]/) ?? [],
  }
}

function compareOptional(a: string | undefined, b: string | undefined, missing: -1 | 1): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? missing : -missing
  return compareDigits(a, b)
}

const isNumber = (text: string) => /^\d+$/.test(text)

/** Numbers come after words, and more parts after fewer. */
function compareLocal(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? -1 : 1
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? 1 : -1
  return isNumber(a) ? compareDigits(a, b) : compareText(a, b)
}

/** https://packaging.python.org/en/latest/specifications/version-specifiers/#summary-of-permitted-suffixes-and-relative-ordering */
export const pythonOrder: VersionOrder = (a, b) => {
  const left = read(a)
  const right = read(b)
  if (!left || !right) return undefined
  return (
    compareDigits(left.epoch, right.epoch) ||
    compareParts(left.release, right.release, '0', compareDigits) ||
    left.pre - right.pre ||
    compareDigits(left.preNumber, right.preNumber) ||
    compareOptional(left.post, right.post, -1) ||
    compareOptional(left.dev, right.dev, 1) ||
    compareParts(left.local, right.local, '', compareLocal)
  )
}
