/** A description longer than this is cut: its page of the vendor has the rest. */
const maxLength = 32 * 1024
/** Quotes and lists inside one another; parsers and browsers recurse as deep as a text says. */
const maxNesting = 8
/** Parsers of Markdown try each opening mark of a block against each closing one: time grows with the square. */
const maxMarksInBlock = 600

// What cannot be seen and what reorders text, but for line breaks, tabs and the joiners of emoji and scripts.
// https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
const unseen = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/gu
const containers = new RegExp(`^([ \\t]*(?:(?:>|[-*+]|\\d{1,9}[.)])[ \\t]*){${maxNesting}})((?:[>*+-]|\\d).*)$`)
const marks = /[*_[\]<>!`~|\\&@]|https?:|www\./g

const escaped = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

function boundLine(line: string): string {
  const [, head, rest] = containers.exec(line) ?? []
  // Indentation nests lists as well as marks do.
  const bounded = head === undefined ? line : head + escaped(rest ?? '')
  return bounded.replace(/^[ \t]{32,}/, ' '.repeat(32))
}

function boundBlock(block: string): string {
  const found = block.match(marks)?.length ?? 0
  if (found <= maxMarksInBlock) return block.split('\n').map(boundLine).join('\n')
  // Lines of a list or a table are parsed one by one, so that only a long line is dear.
  return block
    .split('\n')
    .map(line => ((line.match(marks)?.length ?? 0) > maxMarksInBlock / 10 ? escaped(line) : boundLine(line)))
    .join('\n\n')
}

/**
 * A stranger's Markdown in a form that any parser is quick with and that hides nothing: cut, without characters that
 * cannot be seen, and with what is nested or repeated beyond reason taken literally.
 */
export function boundedMarkdown(text: string): string {
  const cut = text.length > maxLength ? `${text.slice(0, maxLength).toWellFormed()}…` : text
  return cut
    .replaceAll('\r\n', '\n')
    .replace(unseen, '')
    .split(/\n(?:[ \t]*\n)+/)
    .map(boundBlock)
    .join('\n\n')
}
