import { compareDigits, compareParts, compareText, type VersionOrder } from './order.ts'

/** Suffixes in their order; the place without one is between the two groups. */
const suffixes: readonly string[] = ['alpha', 'beta', 'pre', 'rc', '', 'cvs', 'svn', 'git', 'hg', 'p']

const grammar = /^(\d+(?:\.\d+)*)([a-z]?)((?:_(?:alpha|beta|pre|rc|cvs|svn|git|hg|p)\d*)*)(?:~[0-9a-f]+)?(?:-r(\d+))?$/

interface Suffix {
  readonly rank: number
  readonly number: string
}
const noSuffix: Suffix = { rank: suffixes.indexOf(''), number: '' }

const suffixesOf = (text: string): readonly Suffix[] =>
  [...text.matchAll(/_([a-z]+)(\d*)/g)].map(([, name = '', number = '']) => ({
    rank: suffixes.indexOf(name),
    number,
  }))

/** Numbers after the first compare as fractions where either begins with a zero. */
function compareNumber(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? -1 : 1
  return a.startsWith('0') || b.startsWith('0') ? compareText(a, b) : compareDigits(a, b)
}

function compareNumbers([first = '', ...rest]: readonly string[], [other = '', ...others]: readonly string[]): number {
  return compareDigits(first, other) || compareParts(rest, others, '', compareNumber)
}

/** https://wiki.alpinelinux.org/wiki/APKBUILD_Reference#pkgver and apk-tools src/version.c */
export const apkOrder: VersionOrder = (a, b) => {
  const left = grammar.exec(a)
  const right = grammar.exec(b)
  if (!left || !right) return undefined
  const [, numbers = '', letter = '', suffix = '', revision = ''] = left
  const [, otherNumbers = '', otherLetter = '', otherSuffix = '', otherRevision = ''] = right
  return (
    compareNumbers(numbers.split('.'), otherNumbers.split('.')) ||
    compareText(letter, otherLetter) ||
    compareParts(suffixesOf(suffix), suffixesOf(otherSuffix), noSuffix, (one, other) =>
      one.rank === other.rank ? compareDigits(one.number, other.number) : one.rank - other.rank,
    ) ||
    compareDigits(revision, otherRevision)
  )
}
