/** Fields of one paragraph, by the name in lower case. */
export type Stanza = ReadonlyMap<string, string>

/**
 * Paragraphs of `Name: value` fields between empty lines, continued by lines that begin with a space, as Debian's
 * control files (https://www.debian.org/doc/debian-policy/ch-controlfields.html#syntax-of-control-files), Python's
 * metadata and jar manifests write them. `joint` is put between a field and its continuation.
 */
export function* stanzas(text: string, joint = '\n'): Generator<Stanza> {
  let fields = new Map<string, string>()
  let last: string | undefined
  for (const line of lines(text)) {
    if (line.trim() === '') {
      if (fields.size > 0) yield fields
      fields = new Map()
      last = undefined
    } else if (/^[ \t]/.test(line)) {
      if (last !== undefined) fields.set(last, `${fields.get(last)}${joint}${line.slice(1)}`)
    } else {
      const colon = line.indexOf(':')
      last = colon > 0 ? line.slice(0, colon).toLowerCase() : undefined
      if (last !== undefined) fields.set(last, line.slice(colon + 1).trim())
    }
  }
  if (fields.size > 0) yield fields
}

/** Lines of a text, whatever ends them, without holding all of them at once. */
export function* lines(text: string): Generator<string> {
  const end = /\r\n|\r|\n/g
  let start = 0
  for (let match = end.exec(text); match; match = end.exec(text)) {
    yield text.slice(start, match.index)
    start = end.lastIndex
  }
  if (start < text.length) yield text.slice(start)
}
