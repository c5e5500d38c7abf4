/** One challenge of a `WWW-Authenticate` header. Scheme and parameter names are lowercase. */
export interface Challenge {
  readonly scheme: string
  readonly parameters: ReadonlyMap<string, string>
}

// https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2 and, for token68, #section-11.2
const token = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y
const token68 = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y
// Registries send URLs and scopes unquoted although "/", ":" and "=" are no token characters.
const looseValue = /[^\s,"]+/y
const quoted = /"((?:[^"\\]|\\[\s\S])*)"/y
const spaces = /[ \t]*/y
const separators = /[ \t,]*/y
const equals = /[ \t]*=[ \t]*/y

const maxHeaderLength = 16_384

/**
 * Every challenge of every `WWW-Authenticate` header, in order: several in one header, several headers, quoted pairs,
 * unquoted values and blanks around `=` are understood; whatever is not a challenge ends that header quietly.
 * https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
 */
export function parseChallenges(headers: readonly string[]): Challenge[] {
  return headers.flatMap(header => parseHeader(header.slice(0, maxHeaderLength)))
}

function parseHeader(header: string): Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = []
  const cursor = new Cursor(header)
  for (cursor.take(separators); !cursor.done; cursor.take(separators)) {
    const parameter = challenges.length > 0 ? takeParameter(cursor) : undefined
    if (parameter) {
      // The first value of a repeated parameter stands, so that an appended one cannot replace it.
      const { parameters } = challenges.at(-1) as { parameters: Map<string, string> }
      if (!parameters.has(parameter.name)) parameters.set(parameter.name, parameter.value)
      continue
    }
    const scheme = cursor.take(token)
    if (scheme === undefined) break
    challenges.push({ scheme: scheme.toLowerCase(), parameters: new Map() })
    cursor.take(spaces)
    if (!startsParameter(cursor)) cursor.take(token68)
  }
  return challenges
}

/** Takes `name = value`, or nothing where the next word is a scheme. */
function takeParameter(cursor: Cursor): { name: string; value: string } | undefined {
  const start = cursor.position
  const name = cursor.take(token)
  if (name !== undefined && cursor.take(equals) !== undefined) {
    const inQuotes = cursor.take(quoted)
    const value = inQuotes?.slice(1, -1).replace(/\\([\s\S])/g, '$1') ?? cursor.take(looseValue)
    return { name: name.toLowerCase(), value: value ?? '' }
  }
  cursor.position = start
  return undefined
}

function startsParameter(cursor: Cursor): boolean {
  const start = cursor.position
  const found = cursor.take(token) !== undefined && cursor.take(equals) !== undefined
  // `abc==` is a token68 and `abc=` followed by a value is a parameter.
  const isParameter = found && !cursor.done && cursor.next !== ',' && cursor.next !== '='
  cursor.position = start
  return isParameter
}

/** A position in a text that moves over what a sticky expression matches there. */
class Cursor {
  position = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  get done(): boolean {
    return this.position >= this.#text.length
  }

  get next(): string | undefined {
    return this.#text[this.position]
  }

  take(expression: RegExp): string | undefined {
    expression.lastIndex = this.position
    const match = expression.exec(this.#text)
    if (!match) return undefined
    this.position = expression.lastIndex
    return match[0]
  }
}
