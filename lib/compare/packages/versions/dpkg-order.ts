import { compareDigits, type VersionOrder } from './order.ts'

interface DpkgVersion {
  readonly epoch: string
  readonly upstream: string
  readonly revision: string
}

function split(text: string): DpkgVersion {
  const colon = text.indexOf(':')
  const rest = text.slice(colon + 1)
  const hyphen = rest.lastIndexOf('-')
  return {
    epoch: colon < 0 ? '' : text.slice(0, colon),
    upstream: hyphen < 0 ? rest : rest.slice(0, hyphen),
    revision: hyphen < 0 ? '' : rest.slice(hyphen + 1),
  }
}

/** A tilde sorts before the end, the end before letters, and letters before everything else. */
function weight(character: string): number {
  if (character === '~') return -1
  if (character === '' || /[0-9]/.test(character)) return 0
  const code = character.charCodeAt(0)
  return /[A-Za-z]/.test(character) ? code : code + 256
}

function compareWords(a: string, b: string): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const order = weight(a.charAt(index)) - weight(b.charAt(index))
    if (order !== 0) return order
  }
  return 0
}

/** Words and numbers in turn, beginning with a word, which may be empty. */
const partsOf = (text: string) => text.split(/(\d+)/)

function comparePart(a: string, b: string): number {
  const left = partsOf(a)
  const right = partsOf(b)
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const compare = index % 2 === 0 ? compareWords : compareDigits
    const order = compare(left[index] ?? '', right[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}

/** https://manpages.debian.org/unstable/dpkg-dev/deb-version.7.en.html#Sorting_algorithm */
export const dpkgOrder: VersionOrder = (a, b) => {
  const left = split(a)
  const right = split(b)
  return (
    compareDigits(left.epoch, right.epoch) ||
    comparePart(left.upstream, right.upstream) ||
    comparePart(left.revision, right.revision)
  )
}
