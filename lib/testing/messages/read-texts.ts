import { isNode, literal, type Node, parse, visit } from '../architecture/syntax.ts'

/** What one source file says about texts. */
export interface TextUse {
  readonly path: string
  /** Arguments of `useTranslations` and `getTranslations`: `shell.omnibox`. */
  readonly namespaces: readonly string[]
  /** String literals, and template literals as patterns: each may be a key. */
  readonly literals: ReadonlySet<string>
  readonly patterns: readonly RegExp[]
  /** Templates of the sentences that `say` writes. */
  readonly sentences: readonly string[]
}

const called = (node: Node, names: RegExp) =>
  node.type === 'CallExpression' && isNode(node.callee) && names.test(String(node.callee.name))

interface Quasi {
  readonly value: { readonly cooked: string }
}

const textsOf = (template: unknown): readonly string[] =>
  isNode(template) && Array.isArray(template.quasis)
    ? (template.quasis as readonly Quasi[]).map(({ value }) => value.cooked)
    : []

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** As `say` in lib/messages/say.ts builds it. */
const sentenceOf = (texts: readonly string[]) =>
  texts
    .map(
      (text, index) =>
        text.replaceAll('{', '{{').replaceAll('}', '}}') + (index < texts.length - 1 ? `{${index}}` : ''),
    )
    .join('')

export function readTexts(path: string, source: string): TextUse {
  const namespaces: string[] = []
  const literals = new Set<string>()
  const patterns: RegExp[] = []
  const sentences: string[] = []
  visit(parse(path, source), node => {
    const text = literal(node)
    if (text !== undefined) literals.add(text)
    // The name of a property is a key where a table is looked up by it.
    if (node.type === 'Property' && isNode(node.key) && node.key.type === 'Identifier')
      literals.add(String(node.key.name))
    if (called(node, /^(use|get)Translations$/) && Array.isArray(node.arguments)) {
      const name = literal(node.arguments[0])
      if (name !== undefined) namespaces.push(name)
    }
    if (node.type === 'TemplateLiteral') patterns.push(new RegExp(`^${textsOf(node).map(escaped).join('.+')}$`))
    if (node.type === 'TaggedTemplateExpression' && isNode(node.tag) && node.tag.name === 'say')
      sentences.push(sentenceOf(textsOf(node.quasi)))
  })
  return { path, namespaces, literals, patterns, sentences }
}
