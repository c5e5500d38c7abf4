import { printableText } from './printable-text.ts'

const maxWarnings = 20
const maxTextLength = 500

/**
 * Texts of `Warning: 299 - "…"` headers, each once, for people to read and for nothing else.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#warnings
 */
export function readWarnings(headers: readonly string[]): string[] {
  const texts = headers.flatMap(header =>
    [...header.slice(0, 16_384).matchAll(/(?:^|,)[ \t]*299 - "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) =>
      printableText(text.replace(/\\(.)/g, '$1'), maxTextLength),
    ),
  )
  return [...new Set(texts)].filter(text => text !== '').slice(0, maxWarnings)
}
