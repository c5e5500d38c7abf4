export interface VisiblePart {
  readonly text: string
  /** Set for a character that would not show or would reorder its surroundings: its code point, e.g. `U+202E`. */
  readonly codePoint?: string
}

/**
 * Controls (Cc), formats such as bidi overrides and zero-width joiners (Cf), line and paragraph separators (Zl, Zp),
 * lone surrogates (Cs). Tab and line feed are text. https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
 */
const hidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

const name = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Splits text into what shows by itself and what has to be named. Joined, the texts are the input. */
export function visibleParts(text: string): readonly VisiblePart[] {
  const parts: VisiblePart[] = []
  let from = 0
  for (const match of text.matchAll(hidden)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index) })
    parts.push({ text: match[0], codePoint: name(match[0]) })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}
