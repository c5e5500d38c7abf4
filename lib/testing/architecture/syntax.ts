import { parseAst } from 'vitest/node'

/** A node of the syntax tree. https://github.com/estree/estree */
export interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Text of a string literal, or undefined. */
export const literal = (value: unknown) =>
  isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : undefined

export function parse(path: string, text: string): unknown {
  try {
    return parseAst(text, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' })
  } catch (cause) {
    throw new Error(`${path} cannot be parsed`, { cause })
  }
}

/** Calls `seen` for each node, outermost first. */
export function visit(value: unknown, seen: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, seen)
    return
  }
  if (!isNode(value)) return
  seen(value)
  for (const child of Object.values(value)) if (typeof child === 'object') visit(child, seen)
}
