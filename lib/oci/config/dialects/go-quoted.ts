const simpleEscapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
}

const escapeSequence = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|(.))/gs

/** Undoes Go's escapes inside a quoted string or rune. https://go.dev/ref/spec#String_literals */
export function unescapeGo(text: string): string {
  return text.replace(escapeSequence, (whole, hex2, hex4, hex8, octal, simple) => {
    const hex: string | undefined = hex2 ?? hex4 ?? hex8
    if (hex !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff))
    if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8))
    return simpleEscapes[simple] ?? whole
  })
}

const quotedWord = /\s*(?:,\s*)?"((?:[^"\\]|\\.)*)"/suy

/**
 * Reads `["a" "b c"]`, the form in which Go's `%q` prints a list, or the same with commas. Returns the words and the
 * index after the bracket; undefined when `text` has something else at `start`.
 */
export function parseGoQuotedList(
  text: string,
  start = 0,
): { readonly words: string[]; readonly end: number } | undefined {
  if (text[start] !== '[') return undefined
  const words: string[] = []
  let at = start + 1
  for (;;) {
    quotedWord.lastIndex = at
    const match = quotedWord.exec(text)
    if (!match) break
    words.push(unescapeGo(match[1] ?? ''))
    at = quotedWord.lastIndex
  }
  while (text[at] === ' ') at++
  return text[at] === ']' ? { words, end: at + 1 } : undefined
}
