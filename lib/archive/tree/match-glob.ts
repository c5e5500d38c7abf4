export const maxGlobLength = 256

/**
 * Whether `path` matches a pattern of `?`, `*` (both not `/`), `**` and `[a-z]`, without regard to case. A pattern without
 * a slash is matched with the last part of the path. Takes time proportional to the two lengths at worst: patterns come
 * from the address of a page, and a regular expression made of one could be kept busy for ever.
 */
export function matchGlob(pattern: string, path: string): boolean {
  const text = pattern.includes('/') ? path : path.slice(path.lastIndexOf('/') + 1)
  return match(pattern.replace(/^\//, '').toLowerCase(), text.toLowerCase())
}

interface Retry {
  readonly pattern: number
  text: number
  readonly crossesSlash: boolean
}

function match(pattern: string, text: string): boolean {
  let p = 0
  let t = 0
  let star: Retry | undefined
  let globstar: Retry | undefined
  while (t < text.length || p < pattern.length) {
    const isDouble = pattern.startsWith('**', p)
    if (isDouble) {
      // `a/**/b` matches `a/b` too.
      p += pattern[p + 2] === '/' && (p === 0 || pattern[p - 1] === '/') ? 3 : 2
      globstar = { pattern: p, text: t, crossesSlash: true }
      star = undefined
      continue
    }
    if (pattern[p] === '*') {
      star = { pattern: ++p, text: t, crossesSlash: false }
      continue
    }
    const used = t < text.length ? matchOne(pattern, p, text[t] as string) : 0
    if (used > 0) {
      p += used
      t++
      continue
    }
    const retry = star && star.text < text.length && text[star.text] !== '/' ? star : globstar
    if (!retry || retry.text >= text.length) return false
    if (retry === globstar) star = undefined
    p = retry.pattern
    t = ++retry.text
  }
  return true
}

/** @returns how many characters of the pattern match the character, 0 for none */
function matchOne(pattern: string, at: number, character: string): number {
  const wanted = pattern[at]
  if (wanted === undefined) return 0
  if (wanted === '?') return character === '/' ? 0 : 1
  const end = wanted === '[' ? pattern.indexOf(']', at + 2) : -1
  if (end < 0) return wanted === character ? 1 : 0
  const isNegated = '!^'.includes(pattern[at + 1] as string)
  const isInside = inClass(pattern.slice(at + (isNegated ? 2 : 1), end), character)
  return character !== '/' && isInside !== isNegated ? end + 1 - at : 0
}

function inClass(members: string, character: string): boolean {
  for (let at = 0; at < members.length; at++) {
    const from = members[at] as string
    const to = members[at + 1] === '-' ? members[at + 2] : undefined
    if (to !== undefined) at += 2
    if (character >= from && character <= (to ?? from)) return true
  }
  return false
}
