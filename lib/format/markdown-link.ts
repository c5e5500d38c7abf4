/** Characters that mean something inside a link's text. https://spec.commonmark.org/0.31.2/#backslash-escapes */
const special = /[\\`*_[\]<>~|&]/g

/** What would end a link's destination. https://spec.commonmark.org/0.31.2/#link-destination */
const ends: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', '<': '%3C', '>': '%3E', ' ': '%20' }

/** `[text](url)` that renders as `text`, whatever is in it. */
export function markdownLink(text: string, url: string): string {
  const label = text.replace(/\s+/g, ' ').replace(special, '\\$&')
  return `[${label}](${url.replace(/[()<> ]/g, character => ends[character] ?? character)})`
}
