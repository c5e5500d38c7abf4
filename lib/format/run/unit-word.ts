const escapes: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  '\\': String.raw`\\`,
  '"': String.raw`\"`,
}

// Quotes and backslashes mean something in a unit; the others cannot be seen there.
const special = /[\\"\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
const needsQuotes = /^$|^;$|[\s"'\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

function escapeCharacter(character: string): string {
  const known = escapes[character]
  if (known) return known
  const code = (character.codePointAt(0) ?? 0).toString(16)
  if (code.length <= 2) return `\\x${code.padStart(2, '0')}`
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`
}

/**
 * One word of a command line in a unit, or of a Quadlet `Environment=`, which Podman's generator copies into a command
 * line as it is: `%` starts a specifier there and `$` a variable.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html#Quoting
 */
export function unitWord(text: string): string {
  const literal = text.replaceAll('%', '%%').replaceAll('$', '$$$$')
  return needsQuotes.test(literal) ? `"${literal.replace(special, escapeCharacter)}"` : literal
}
