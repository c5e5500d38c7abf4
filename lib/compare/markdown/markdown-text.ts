import { makeVisible } from '#lib/format/make-visible'

/** Long values say nothing in a table. */
const maxLength = 120

const shorten = (text: string) => (text.length <= maxLength ? text : `${text.slice(0, maxLength - 1)}…`)

/**
 * Text of an image as code in a cell of a table: nothing in it is taken for Markdown or HTML.
 * https://spec.commonmark.org/0.31.2/#code-spans, https://github.github.com/gfm/#tables-extension-
 */
export function code(text: string | undefined): string {
  if (text === undefined) return '—'
  if (text === '') return '(empty)'
  const shown = shorten(makeVisible(text)).replaceAll('|', String.raw`\|`)
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** A table with its head; nothing where it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), '']
}
