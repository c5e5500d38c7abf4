// Characters that reorder text: a registry's words must not be able to rewrite ours.
// https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A registry's words on one line: control and bidi characters out, blanks collapsed, at most `maxLength` characters. */
export function printableText(text: string, maxLength: number): string {
  const line = text
    .slice(0, maxLength * 8)
    .replace(bidiControls, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return line.length <= maxLength
    ? line
    : `${line
        .slice(0, maxLength - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
}
