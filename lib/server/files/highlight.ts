import 'server-only'
import { type BundledLanguage, createCssVariablesTheme, createHighlighter, type Highlighter } from 'shiki'
import type { TextToken } from '#lib/contract/views/file-contents'

/** Beyond this the colours would weigh more than the text, and take the server's time from others. */
const maxCharacters = 64_000
const maxLineCharacters = 1_000

const theme = createCssVariablesTheme({ name: 'portolan', variablePrefix: '--', fontStyle: false })

/** One for the process; languages come when they are first wanted. */
let starting: Promise<Highlighter> | undefined

/** Colours that are only in the way of what matters. */
const plain = new Set(['foreground', 'token-punctuation', 'token-parameter'])

const kindOf = (color: string | undefined): string | undefined => {
  const [, name] = /^var\(--([\w-]+)\)$/.exec(color ?? '') ?? []
  return name === undefined || plain.has(name) ? undefined : name.replace('token-', '')
}

/** Neighbours of one colour are one token: a page has thousands of them. */
function join(tokens: readonly { readonly content: string; readonly color?: string }[]): readonly TextToken[] {
  const joined: { text: string; kind?: string }[] = []
  for (const { content, color } of tokens) {
    const kind = kindOf(color)
    const last = joined.at(-1)
    if (last && (last.kind === kind || content.trim() === '')) last.text += content
    else joined.push({ text: content, ...(kind !== undefined && { kind }) })
  }
  return joined
}

/** A text in the colours of its language, line by line; undefined where it is too long, or the language fails. */
export async function highlight(
  text: string,
  language: string,
): Promise<readonly (readonly TextToken[])[] | undefined> {
  if (text.length > maxCharacters) return undefined
  try {
    starting ??= createHighlighter({ themes: [theme], langs: [] })
    const highlighter = await starting
    await highlighter.loadLanguage(language as BundledLanguage)
    const lines = highlighter.codeToTokensBase(text.replace(/\r\n?/g, '\n'), {
      lang: language as BundledLanguage,
      theme,
      tokenizeMaxLineLength: maxLineCharacters,
      tokenizeTimeLimit: 100,
    })
    return lines.map(join)
  } catch {
    return undefined
  }
}
