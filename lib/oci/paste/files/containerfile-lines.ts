export interface Instruction {
  readonly line: number
  /** Upper case, e.g. `FROM`. */
  readonly name: string
  /** Continued lines joined, comments between them left out. */
  readonly rest: string
}

export interface ContainerfileLines {
  /** The image of the `# syntax=` directive. */
  readonly syntax?: { readonly line: number; readonly text: string }
  readonly instructions: readonly Instruction[]
}

const directive = /^#\s*(\w+)\s*=\s*(\S+)\s*$/
const instruction = /^\s*([A-Za-z]+)\s+(.*)$/s
const heredoc = /<<-?(?:"([^"\s]+)"|'([^'\s]+)'|([A-Za-z_]\w*))/g
/** Instructions in which `<<` begins a heredoc. */
const heredocInstructions = new Set(['RUN', 'COPY', 'ADD'])

/**
 * Splits a Containerfile into its instructions. https://docs.docker.com/reference/dockerfile/#format
 * Parser directives, the escape character, comments inside continued lines and heredocs are read as BuildKit does.
 */
export function containerfileLines(text: string): ContainerfileLines {
  const lines = text.split(/\r?\n/)
  const directives = readDirectives(lines)
  const continuation = directives.get('escape')?.text === '`' ? '`' : '\\'
  const syntax = directives.get('syntax')
  const instructions: Instruction[] = []
  for (let at = 0; at < lines.length; at++) {
    const start = at
    const parts: string[] = []
    for (; at < lines.length; at++) {
      const line = lines[at] ?? ''
      const isComment = /^\s*#/.test(line)
      // Inside a continued instruction comments and, with a warning, blank lines are left out.
      if (isComment || (parts.length > 0 && line.trim() === '')) {
        if (parts.length === 0) break
        continue
      }
      const trimmed = line.trimEnd()
      const continued = trimmed.endsWith(continuation)
      parts.push(continued ? trimmed.slice(0, -1) : line)
      if (!continued) break
    }
    const [, name, rest = ''] = instruction.exec(parts.join('')) ?? []
    if (name === undefined) continue
    const upper = name.toUpperCase()
    instructions.push({ line: start + 1, name: upper, rest: rest.trim() })
    if (heredocInstructions.has(upper)) at = skipHeredocs(lines, at, rest)
  }
  return { instructions, ...(syntax && { syntax }) }
}

/** Directives stand above everything else, comments included. */
function readDirectives(lines: readonly string[]) {
  const found = new Map<string, { readonly line: number; readonly text: string }>()
  for (const [index, line] of lines.entries()) {
    const [, name, text] = directive.exec(line) ?? []
    if (name === undefined || text === undefined) break
    found.set(name.toLowerCase(), { line: index + 1, text })
  }
  return found
}

/** Index of the last line of the heredocs that `rest` begins; one without its end takes the rest of the file. */
function skipHeredocs(lines: readonly string[], at: number, rest: string): number {
  let end = at
  for (const [, double, single, plain] of rest.matchAll(heredoc)) {
    const delimiter = double ?? single ?? plain
    do end++
    while (end < lines.length && lines[end]?.trim() !== delimiter)
  }
  return end
}
