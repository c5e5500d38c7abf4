import { Document, isScalar, visit } from 'yaml'

/** What Kubernetes and Compose documents are made of; `undefined` members are left out. */
export type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined }

// What reads as the same string in YAML 1.1 and 1.2. kubectl reads 1.1, where `yes`, `on` and `1:30` are no strings.
const plain = /^[A-Za-z/](?:[\w./@:-]*\w)?$/
const keyword = /^(?:y|yes|n|no|on|off|true|false|null)$/i

// Breaks and marks that YAML 1.1 folds or refuses inside quotes, and characters that cannot be seen there.
const invisible = /[\u007f-\u009f\u2028\u2029\ufffe\uffff\p{Cf}]/gu

const escapeInvisible = (character: string): string => {
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`
}

function documentText(value: YamlValue): string {
  const document = new Document(value)
  visit(document, {
    Scalar: (_key, node) => {
      if (!isScalar(node) || typeof node.value !== 'string') return
      node.type = plain.test(node.value) && !keyword.test(node.value) ? 'PLAIN' : 'QUOTE_DOUBLE'
    },
  })
  // As JSON: one line a scalar, so that nothing inside one can look like a line of the document.
  const text = document.toString({ lineWidth: 0, doubleQuotedAsJSON: true })
  return text.replace(invisible, escapeInvisible)
}

/**
 * Documents as YAML. Every string that is not plainly a word stands in double quotes with whatever does not show written
 * as an escape, so that no value can end its scalar. https://yaml.org/spec/1.2.2/#731-double-quoted-style
 */
export const yamlText = (...documents: readonly YamlValue[]): string => documents.map(documentText).join('---\n')
