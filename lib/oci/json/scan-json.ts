import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'
import { malformed } from './malformed.ts'

const quote = 0x22
const backslash = 0x5c
const brackets = { openObject: 0x7b, closeObject: 0x7d, openArray: 0x5b, closeArray: 0x5d } as const

/** Index after the string that starts at `start`; the end of `text` when it is not closed. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === backslash) at++
    else if (code === quote) return at + 1
  }
  return text.length
}

const whitespace = new Set([' ', '\t', '\n', '\r'])

function isFollowedByColon(text: string, end: number): boolean {
  let at = end
  while (whitespace.has(text.charAt(at))) at++
  return text.charAt(at) === ':'
}

function unescapeKey(literal: string, what: Sentence): string {
  try {
    return String(JSON.parse(literal))
  } catch (cause) {
    throw malformed(say`${what} is not valid JSON.`, cause)
  }
}

/**
 * Looks at the structure of JSON text before it is parsed: `JSON.parse` takes 200,000 levels, after which
 * everything that walks the value overflows the stack, and it silently keeps the last of two equal keys, so that two
 * parsers can see two documents. Throws `too-large` for depth, `malformed` for a repeated key. The grammar itself is
 * left to `JSON.parse`.
 */
export function scanJson(text: string, maxDepth: number, what: Sentence): void {
  // One entry for each open bracket: the keys seen so far for an object, undefined for an array.
  const scopes: (Set<string> | undefined)[] = []
  const open = (scope: Set<string> | undefined) => {
    if (scopes.push(scope) > maxDepth)
      throw new AppError('too-large', say`${what} is nested more than ${maxDepth} levels deep.`, {
        hint: say`No image document needs that depth. Whoever pushed it has to push a valid one.`,
      })
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === brackets.openObject) open(new Set())
    else if (code === brackets.openArray) open(undefined)
    else if (code === brackets.closeObject || code === brackets.closeArray) scopes.pop()
    else if (code === quote) {
      const end = endOfString(text, at)
      const keys = scopes.at(-1)
      if (keys && isFollowedByColon(text, end)) {
        const key = unescapeKey(text.slice(at, end), what)
        if (keys.has(key)) throw malformed(say`${what} names the member “${key.slice(0, 80)}” twice in one object.`)
        keys.add(key)
      }
      at = end - 1
    }
  }
}
