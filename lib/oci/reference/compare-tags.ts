/** Words that mark a release before the one they are attached to: `1.0-rc1` comes before `1.0`. */
const preReleaseWords = new Set([
  ...['alpha', 'beta', 'rc', 'cr', 'pre', 'preview', 'dev', 'snapshot', 'milestone', 'nightly', 'canary', 'ea'],
])
/** Short marks that mean the same only before a number: `3.13.0a1`. */
const preReleaseLetters = new Set(['a', 'b', 'm'])

// One character each, below every letter and digit, so that keys compare part by part as plain text.
// The first part has its own order: names without a version (`latest`) after all versions.
const rank = { preRelease: '\x00', end: '\x01', word: '\x02', number: '\x03', leadingWord: '\x04' } as const

const isNumber = (part: string | undefined) => part !== undefined && part.charCodeAt(0) <= 0x39

/** Without leading zeros the longer number is the larger one, however many digits a timestamp has. */
function numberKey(text: string): string {
  const digits = text.startsWith('0') ? text.replace(/^0+(?=\d)/, '') : text
  return `${rank.number}${String.fromCharCode(digits.length)}${digits}`
}

function wordKey(text: string, index: number, next: string | undefined): string {
  if (index === 0) return `${rank.leadingWord}${text}\x00`
  const marksPreRelease = preReleaseWords.has(text) || (preReleaseLetters.has(text) && isNumber(next))
  return `${marksPreRelease ? rank.preRelease : rank.word}${text}\x00`
}

/** A text that sorts as its tag does, for long lists: made once a tag, where comparing takes tags apart each time. */
export function tagSortKey(tag: string): string {
  const version = tag.replace(/^v(?=\d)/i, '').toLowerCase()
  const parts = version.match(/\d+|[a-z]+/g) ?? []
  let key = ''
  for (const [index, part] of parts.entries()) {
    key += isNumber(part) ? numberKey(part) : wordKey(part, index, parts[index + 1])
  }
  return key + rank.end
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Order of tags as versions, oldest first: `1-273` < `1-274`, `9.9` < `9.10`, `1.0-rc1` < `1.0` < `1.0-alpine` <
 * `1.0.1`, `v1.2` beside `1.2`; names without a version last. Only a tag itself compares as 0. For `Array.sort`.
 */
export const compareTags = (a: string, b: string): number =>
  compareText(tagSortKey(a), tagSortKey(b)) || compareText(a, b)

/** The tags in that order, in time that a million of them can have. */
export function sortTags(tags: readonly string[], direction: 1 | -1 = 1): string[] {
  const keyed = tags.map(tag => ({ tag, key: tagSortKey(tag) }))
  keyed.sort((a, b) => direction * (compareText(a.key, b.key) || compareText(a.tag, b.tag)))
  return keyed.map(({ tag }) => tag)
}
