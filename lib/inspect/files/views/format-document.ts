import { parse as parseToml, stringify as stringifyToml } from 'smol-toml'
import { parseAllDocuments } from 'yaml'
import type { ShownDocument } from '#lib/contract/views/file-contents'

/** Larger ones are shown as they are. */
const maxCharacters = 1 << 20

type Format = (text: string) => string

/** Aliases in YAML stay aliases, so that nothing grows; what is no YAML is told with its line. */
function formatYaml(text: string): string {
  const documents = [...parseAllDocuments(text)]
  for (const { errors } of documents) if (errors[0]) throw errors[0]
  return documents.map(document => document.toString({ lineWidth: 100 })).join('')
}

const formats: Readonly<Record<string, Format>> = {
  json: text => `${JSON.stringify(JSON.parse(text), null, 2)}\n`,
  yaml: formatYaml,
  toml: text => stringifyToml(parseToml(text)),
}

const byName: readonly (readonly [RegExp, keyof typeof formats])[] = [
  [/\.(?:json|webmanifest|map|jsonld|ipynb)$|^\.(?:eslintrc|babelrc|prettierrc)$/, 'json'],
  [/\.ya?ml$/, 'yaml'],
  [/\.toml$|^(?:Cargo|poetry|uv|Pipfile)\.lock$|^Pipfile$/, 'toml'],
]

/** The format of a document that can be laid out anew, by its name, or by a text that is all JSON. */
export const documentFormat = (name: string, text: string): string | undefined => {
  if (text.length > maxCharacters) return undefined
  const [, named] = byName.find(([pattern]) => pattern.test(name)) ?? []
  return named ?? (/^\s*\{\s*"/.test(text) && /\}\s*$/.test(text) ? 'json' : undefined)
}

/** The document in the layout of its own format's printer, or why it is none. */
export function formatDocument(text: string, format: string): ShownDocument {
  try {
    return { kind: 'formatted', text: formats[format]?.(text) ?? text }
  } catch (error) {
    return { kind: 'formatted', text: '', problem: error instanceof Error ? error.message : String(error) }
  }
}
