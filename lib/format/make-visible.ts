// Control and format characters (bidirectional marks, zero-width ones, byte order marks), line separators, lone
// surrogates, and letters that are drawn as nothing.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu

function show(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

/**
 * Text from elsewhere with every character that cannot be seen, or that reorders its surroundings, written out: `␊` for
 * a line feed, `⟨U+202E⟩` for a right-to-left override. https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export const makeVisible = (text: string): string => text.replace(invisible, show)
