import { isNode, literal, type Node, parse, visit } from './syntax.ts'

export interface ImportSite {
  readonly specifier: string
  readonly line: number
  /** Gone after compilation: `import type`, `export type`, a type in an `import()` type. */
  readonly typeOnly: boolean
  /** Path of the imported file inside the project; undefined for packages and built-in modules. */
  readonly target?: string
}

export interface Finding {
  readonly text: string
  readonly line: number
}

/** What the rules look at in one source file. */
export interface SourceModule {
  readonly path: string
  readonly lineCount: number
  readonly imports: readonly ImportSite[]
  /** `'use client'` and the like, at the top of the file or of a function. */
  readonly directives: readonly Finding[]
  /** Calls of the global `fetch` and reads of `process.env`. */
  readonly globals: readonly Finding[]
  /** `export * from`. */
  readonly starExports: readonly Finding[]
}

const named = (value: unknown, ...names: readonly string[]) =>
  isNode(value) && value.type === 'Identifier' && names.includes(String(value.name))

/** Every `import { type A }` is a type: nothing of the module is left after compilation. */
const onlyTypes = (node: Node, listKey: string, kindKey: string) => {
  if (node[kindKey] === 'type') return true
  const list = node[listKey]
  return Array.isArray(list) && list.length > 0 && list.every(item => isNode(item) && item[kindKey] === 'type')
}

interface RawImport {
  readonly specifier: string | undefined
  readonly typeOnly: boolean
}

/** By node type: how a module is imported. https://github.com/estree/estree/blob/master/es2020.md */
const importNodes: Readonly<Record<string, (node: Node) => RawImport>> = {
  ImportDeclaration: node => ({
    specifier: literal(node.source),
    typeOnly: onlyTypes(node, 'specifiers', 'importKind'),
  }),
  ExportNamedDeclaration: node => ({
    specifier: literal(node.source),
    typeOnly: onlyTypes(node, 'specifiers', 'exportKind'),
  }),
  ExportAllDeclaration: node => ({ specifier: literal(node.source), typeOnly: node.exportKind === 'type' }),
  ImportExpression: node => ({ specifier: literal(node.source), typeOnly: false }),
  TSImportType: node => ({ specifier: literal(node.source) ?? literal(node.argument), typeOnly: true }),
  CallExpression: node => ({
    specifier: named(node.callee, 'require') && Array.isArray(node.arguments) ? literal(node.arguments[0]) : undefined,
    typeOnly: false,
  }),
}

const globalObjects = ['globalThis', 'window', 'self']

/** By node type: use of a global that has an owner. */
const globalNodes: Readonly<Record<string, (node: Node) => string | undefined>> = {
  CallExpression: node => (named(node.callee, 'fetch') ? 'fetch' : undefined),
  MemberExpression: node => {
    if (named(node.object, ...globalObjects) && named(node.property, 'fetch')) return 'fetch'
    if (named(node.object, 'process') && (named(node.property, 'env') || literal(node.property) === 'env')) {
      return 'process.env'
    }
    return undefined
  },
}

const aliases: Readonly<Record<string, string>> = { '#lib/': 'lib/', '#components/': 'components/' }

function normalise(path: string): string {
  return new URL(path, 'file:///').pathname.slice(1)
}

/** The project file an import names, given all files there are. */
function resolve(specifier: string, importer: string, files: ReadonlySet<string>): string | undefined {
  const alias = Object.keys(aliases).find(prefix => specifier.startsWith(prefix))
  const base = alias
    ? `${aliases[alias]}${specifier.slice(alias.length)}`
    : specifier.startsWith('.')
      ? normalise(`/${importer.slice(0, importer.lastIndexOf('/') + 1)}${specifier}`)
      : undefined
  if (base === undefined) return undefined
  return [base, `${base}.ts`, `${base}.tsx`].find(candidate => files.has(candidate)) ?? base
}

/** Parses one file; a syntax error is thrown with the file's name. */
export function readModule(path: string, text: string, files: ReadonlySet<string>): SourceModule {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  const imports: ImportSite[] = []
  const directives: Finding[] = []
  const globals: Finding[] = []
  const starExports: Finding[] = []
  visit(parse(path, text), node => {
    const line = () => lineAt(node.start)
    const found = importNodes[node.type]?.(node)
    if (found?.specifier !== undefined) {
      const target = resolve(found.specifier, path, files)
      imports.push({ specifier: found.specifier, typeOnly: found.typeOnly, line: line(), ...(target && { target }) })
    }
    if (typeof node.directive === 'string') directives.push({ text: node.directive, line: line() })
    const used = globalNodes[node.type]?.(node)
    if (used) globals.push({ text: used, line: line() })
    if (node.type === 'ExportAllDeclaration') starExports.push({ text: literal(node.source) ?? '', line: line() })
  })
  const lineCount = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  return { path, lineCount, imports, directives, globals, starExports }
}
