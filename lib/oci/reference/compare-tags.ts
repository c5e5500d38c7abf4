/** Words that mark a release before the one they are attached to: `1.0-rc1` comes before `1.0`. */
const preReleaseWords = new Set([
  ...['alpha', 'beta', 'rc', 'cr', 'pre', 'preview', 'dev', 'snapshot', 'milestone', 'nightly', 'canary', 'ea'],
])
/** Short marks that mean the same only before a number: `3.13.0a1`. */
const preReleaseLetters = new Set(['a', 'b', 'm'])

const rank = { preRelease: 0, end: 1, word: 2, number: 3 } as const

interface Part {
  readonly rank: number
  readonly text: string
}

const theEnd: Part = { rank: rank.end, text: '' }
// The first part has its own order: names without a version (`latest`) after all versions.
const leadingWordRank = rank.number + 1

function partsOf(tag: string): readonly Part[] {
  const tokens =
    tag
      .replace(/^v(?=\d)/i, '')
      .toLowerCase()
      .match(/\d+|[a-z]+/g) ?? []
  return tokens.map((text, index) => {
    if (/^\d/.test(text)) return { rank: rank.number, text: text.replace(/^0+(?=\d)/, '') }
    if (index === 0) return { rank: leadingWordRank, text }
    const marksPreRelease =
      preReleaseWords.has(text) || (preReleaseLetters.has(text) && /^\d/.test(tokens[index + 1] ?? ''))
    return { rank: marksPreRelease ? rank.preRelease : rank.word, text }
  })
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function compareParts(a: Part, b: Part): number {
  if (a.rank !== b.rank) return a.rank - b.rank
  // Without leading zeros the longer number is the larger one, however many digits a timestamp has.
  if (a.rank === rank.number && a.text.length !== b.text.length) return a.text.length - b.text.length
  return compareText(a.text, b.text)
}

/**
 * Order of tags as versions, oldest first: `1-273` < `1-274`, `9.9` < `9.10`, `1.0-rc1` < `1.0` < `1.0-alpine` <
 * `1.0.1`, `v1.2` beside `1.2`; names without a version last. Only a tag itself compares as 0. For `Array.sort`.
 */
export function compareTags(a: string, b: string): number {
  const left = partsOf(a)
  const right = partsOf(b)
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = compareParts(left[index] ?? theEnd, right[index] ?? theEnd)
    if (order !== 0) return order
  }
  return compareText(a, b)
}
