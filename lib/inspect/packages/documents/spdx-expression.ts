import { fixupSpdxId } from '@cyclonedx/cyclonedx-library/SPDX'

const maxLength = 1024
const operators: ReadonlySet<string> = new Set(['AND', 'OR', 'WITH'])

/**
 * The statement as an SPDX expression, with identifiers in the list's own case; undefined for any other text, such as
 * Debian's short names. https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function toSpdxExpression(text: string): string | undefined {
  const tokens = text.length > maxLength ? [] : (text.match(/[()]|[^()\s]+/g) ?? [])
  const words: string[] = []
  let depth = 0
  let wantsIdentifier = true
  for (const token of tokens) {
    const isOpening = token === '('
    if (isOpening || token === ')') {
      if (isOpening !== wantsIdentifier) return undefined
      depth += isOpening ? 1 : -1
      if (depth < 0) return undefined
      words.push(token)
      continue
    }
    const word = wantsIdentifier ? identifier(token) : operator(token)
    if (word === undefined) return undefined
    words.push(word)
    wantsIdentifier = !wantsIdentifier
  }
  return depth === 0 && !wantsIdentifier ? words.join(' ').replaceAll('( ', '(').replaceAll(' )', ')') : undefined
}

const operator = (token: string) => (operators.has(token) ? token : undefined)

/** An identifier of the list, also with the `+` of old ones. */
function identifier(token: string): string | undefined {
  const known = fixupSpdxId(token)
  if (known !== undefined || !token.endsWith('+')) return known
  const base = fixupSpdxId(token.slice(0, -1))
  return base === undefined ? undefined : `${base}+`
}
