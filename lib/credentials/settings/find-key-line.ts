import { parse, TomlError, type TomlTable, type TomlValue } from 'smol-toml'

/** Keys and indexes that lead to a value, e.g. `['registry', 1, 'kind']`. */
export type KeyPath = readonly (string | number)[]

interface Statement {
  /** First line, counted from 1. */
  readonly line: number
  readonly path: KeyPath
}

/**
 * The line (from 1) of the statement that sets `path` in valid TOML, or of the nearest one around it: the parser does
 * not keep positions. `undefined` in a file that says nothing about it.
 */
export function findKeyLine(toml: string, path: KeyPath): number | undefined {
  let best: Statement | undefined
  for (const statement of statements(toml)) {
    const shared = sharedLength(statement.path, path)
    if (shared > (best ? sharedLength(best.path, path) : 0)) best = statement
  }
  return best?.line
}

function sharedLength(one: KeyPath, other: KeyPath): number {
  const differs = one.findIndex((part, index) => part !== other[index])
  return differs === -1 ? one.length : differs
}

/** One header or one `key = value` is valid TOML by itself, so a statement is the fewest lines that parse. */
function* statements(toml: string): Generator<Statement> {
  const counts = new Map<string, number>()
  let table: KeyPath = []
  let pending = ''
  let start = 1
  for (const [index, text] of toml.split('\n').entries()) {
    if (pending === '') start = index + 1
    pending += `${text}\n`
    const value = tryParse(pending)
    if (value === undefined) continue
    const own = pathIn(value)
    const header = /^\s*\[/.test(pending)
    if (header) table = indexed(own, counts, pending.trimStart().startsWith('[['))
    if (own.length > 0) yield { line: start, path: header ? table : [...table, ...own] }
    pending = ''
  }
}

function tryParse(text: string): TomlTable | undefined {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof TomlError) return undefined
    throw error
  }
}

/** The dotted key of a parsed statement: its tables have one member each. */
function pathIn(table: TomlTable): string[] {
  const [key] = Object.keys(table)
  if (key === undefined) return []
  const value: TomlValue | undefined = table[key]
  const below = Array.isArray(value) ? value[0] : value
  const nested = typeof below === 'object' && !Array.isArray(below) && !(below instanceof Date)
  return nested && Object.keys(below).length === 1 ? [key, ...pathIn(below as TomlTable)] : [key]
}

/** Puts the index of an array's element behind the key of its header: the second `[[registry]]` is `registry, 1`. */
function indexed(path: readonly string[], counts: Map<string, number>, isElement: boolean): KeyPath {
  const name = path.join('.')
  if (!isElement) return path
  const index = counts.get(name) ?? 0
  counts.set(name, index + 1)
  return [...path, index]
}
