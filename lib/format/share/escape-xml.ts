import { makeVisible } from '../make-visible.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text for content and attributes of HTML and XML. Characters that cannot be seen are written out; those that XML cannot
 * hold are among them (https://www.w3.org/TR/xml/#charsets), or replaced.
 */
export const escapeXml = (text: string): string =>
  makeVisible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, character => entities[character] ?? character)
