import { isBuiltin } from 'node:module'
import { findCycle } from './find-cycle.ts'
import { browserSafeUnits, fileImports, importTable, testImports, unitOf } from './import-table.ts'
import type { Finding, ImportSite, SourceModule } from './read-module.ts'

export interface Violation {
  readonly file: string
  readonly line?: number
  readonly words: string
  readonly remedy: string
}

export type Rule = (modules: readonly SourceModule[]) => readonly Violation[]

const isTest = (path: string) => /\.test\.tsx?$/.test(path)

/** Files that only tests and developers run. */
const isTestCode = (path: string) => isTest(path) || ['lib/testing', 'e2e'].includes(unitOf(path))

const isUnder = (path: string, places: readonly string[]) =>
  places.some(place => path === place || path.startsWith(place.endsWith('/') ? place : `${place}/`))

/** A rule that looks at each import on its own. */
function importRule(
  judge: (site: ImportSite, module: SourceModule) => Omit<Violation, 'file' | 'line'> | undefined,
): Rule {
  return modules =>
    modules.flatMap(module =>
      module.imports.flatMap(site => {
        const found = judge(site, module)
        return found ? [{ file: module.path, line: site.line, ...found }] : []
      }),
    )
}

/** A rule over what was found in each module by one of its lists. */
function findingRule(
  list: (module: SourceModule) => readonly Finding[],
  judge: (finding: Finding, module: SourceModule) => Omit<Violation, 'file' | 'line'> | undefined,
): Rule {
  return modules =>
    modules.flatMap(module =>
      list(module).flatMap(finding => {
        const found = judge(finding, module)
        return found ? [{ file: module.path, line: finding.line, ...found }] : []
      }),
    )
}

const mayImport = (module: SourceModule, site: ImportSite & { readonly target: string }): boolean => {
  const from = unitOf(module.path)
  const to = unitOf(site.target)
  if (from === to || importTable[from]?.includes(to)) return true
  if (isTest(module.path) && testImports.includes(to)) return true
  return fileImports.some(
    allowed => allowed.from === from && allowed.file === site.target && (site.typeOnly || !allowed.typeOnly),
  )
}

const layers = importRule((site, module) => {
  const { target } = site
  // Packages have no target; package.json and styles belong to no unit.
  if (target === undefined || !/\.(tsx?|mjs)$/.test(target) || mayImport(module, { ...site, target })) return undefined
  return {
    words: `imports ${site.specifier}`,
    remedy: `${unitOf(module.path)} may import ${importTable[unitOf(module.path)]?.join(', ') || 'nothing'}; move the code down, or pass the value in`,
  }
})

const knownUnits: Rule = modules =>
  modules
    .filter(module => !(unitOf(module.path) in importTable))
    .map(module => ({
      file: module.path,
      words: `belongs to ${unitOf(module.path)}, which has no row in the import table`,
      remedy: 'move it to the folder of its noun, or add a row to lib/testing/architecture/import-table.ts',
    }))

interface Restriction {
  readonly modules: RegExp
  readonly places: readonly string[]
  readonly remedy: string
}

const network: Restriction = {
  modules: /^(undici|(node:)?(http|https|http2|net|dns|dns\/promises|tls|dgram))$/,
  places: ['lib/registry/egress', 'lib/embedded/listen.ts'],
  remedy: 'only lib/registry/egress talks to the network: take a Transport',
}

const next: Restriction = {
  modules: /^next(\/|$)/,
  places: ['app', 'components', 'lib/server', 'proxy.ts', 'next.config.ts'],
  remedy: 'keep Next in app, components and lib/server: pass plain values in',
}

const restricted = (restriction: Restriction, exempt: (path: string) => boolean) =>
  importRule((site, module) =>
    restriction.modules.test(site.specifier) && !isUnder(module.path, restriction.places) && !exempt(module.path)
      ? { words: `imports ${site.specifier}`, remedy: restriction.remedy }
      : undefined,
  )

const browserSafe = importRule((site, module) =>
  (isBuiltin(site.specifier) || site.specifier === 'server-only') &&
  browserSafeUnits.includes(unitOf(module.path)) &&
  !isTest(module.path)
    ? {
        words: `imports ${site.specifier}`,
        remedy: `${unitOf(module.path)} also runs in the browser: use what both have, or move the code to the server side`,
      }
    : undefined,
)

const globalOwners: Readonly<Record<string, Omit<Restriction, 'modules'>>> = {
  fetch: { places: ['lib/registry/egress', 'lib/queries/fetch-api.ts'], remedy: network.remedy },
  'process.env': {
    // Next replaces NODE_ENV and NEXT_RUNTIME in its two entry files while it builds.
    places: ['lib/server', 'lib/credentials/settings', 'proxy.ts', 'instrumentation.ts'],
    remedy: 'read the environment in lib/server or lib/credentials/settings and pass the value in',
  },
}

const globals = findingRule(
  module => module.globals,
  ({ text }, module) => {
    const owner = globalOwners[text]
    return owner && !isTestCode(module.path) && !isUnder(module.path, owner.places)
      ? { words: `uses ${text}`, remedy: owner.remedy }
      : undefined
  },
)

const useClient = findingRule(
  module => module.directives,
  ({ text }, { path }) =>
    text === 'use client' && unitOf(path) === 'app' && !/(^|\/)(error|global-error|providers)\.tsx$/.test(path)
      ? { words: "says 'use client'", remedy: 'pages render on the server: move the interactive part to components' }
      : undefined,
)

const useServer = findingRule(
  module => module.directives,
  ({ text }) =>
    text === 'use server'
      ? { words: "says 'use server'", remedy: 'there are no Server Actions: add an endpoint under app/api/v1' }
      : undefined,
)

const serverOnly: Rule = modules =>
  modules
    .filter(({ path }) => unitOf(path) === 'lib/server' && !isUnder(path, ['lib/server/process']) && !isTest(path))
    .filter(module => module.imports[0]?.specifier !== 'server-only')
    .map(module => ({
      file: module.path,
      line: 1,
      words: "does not start with import 'server-only'",
      remedy: 'add it as the first import, so that the file can never reach a browser',
    }))

const noBarrels: Rule = modules => {
  const remedy = 'import from the file that owns the name'
  const indexes = modules
    .filter(({ path }) => /(^|\/)index\.(tsx?|mjs)$/.test(path))
    .map(({ path }) => ({ file: path, words: 'is an index file', remedy }))
  const stars = modules.flatMap(({ path, starExports }) =>
    starExports.map(({ text, line }) => ({ file: path, line, words: `re-exports all of ${text}`, remedy })),
  )
  return [...indexes, ...stars]
}

const folderNames: Rule = modules =>
  modules
    .filter(({ path }) =>
      path
        .split('/')
        .slice(0, -1)
        .some(name => /^(utils?|helpers?|common|types|hooks|services)$/.test(name)),
    )
    .map(({ path }) => ({
      file: path,
      words: 'is in a folder without a noun',
      remedy: 'a function goes where its noun lives',
    }))

const sizes: Rule = modules =>
  modules.flatMap(({ path, lineCount }) => {
    const limit = unitOf(path) === 'app' && !isTest(path) ? 60 : 400
    if (lineCount <= limit) return []
    const remedy = limit === 60 ? 'move work to components or lib' : 'split it by what it is about'
    return [{ file: path, words: `has ${lineCount} lines; the limit is ${limit}`, remedy }]
  })

function edges(modules: readonly SourceModule[], nodeOf: (path: string) => string) {
  const graph = new Map<string, Set<string>>()
  for (const { path, imports } of modules) {
    if (isTestCode(path)) continue
    for (const { target } of imports) {
      if (target === undefined || nodeOf(target) === nodeOf(path)) continue
      graph.set(nodeOf(path), (graph.get(nodeOf(path)) ?? new Set()).add(nodeOf(target)))
    }
  }
  return graph
}

const acyclic =
  (nodeOf: (path: string) => string): Rule =>
  modules => {
    const cycle = findCycle(edges(modules, nodeOf))
    if (!cycle) return []
    const remedy = 'move what both need into a file of its own below them'
    return [{ file: cycle[0] ?? '', words: `is part of a cycle: ${cycle.join(' → ')}`, remedy }]
  }

/** Files from one to a module that imports `specifier` so that it is loaded; undefined where none does. */
function wayTo(specifier: string, from: SourceModule, byPath: ReadonlyMap<string, SourceModule>) {
  const ways = new Map([[from.path, [from.path]]])
  for (const [path, way] of ways) {
    const loaded = byPath.get(path)?.imports.filter(site => !site.typeOnly) ?? []
    if (loaded.some(site => site.specifier === specifier)) return way
    for (const { target } of loaded) if (target !== undefined && !ways.has(target)) ways.set(target, [...way, target])
  }
  return undefined
}

const noSchemas: Rule = modules => {
  const byPath = new Map(modules.map(module => [module.path, module]))
  const startsInBrowser = ({ directives }: SourceModule) => directives.some(({ text }) => text === 'use client')
  return modules.filter(startsInBrowser).flatMap(module => {
    const way = wayTo('zod', module, byPath)
    if (!way) return []
    const remedy = 'what both need goes into a file of lib/contract without a schema'
    return [{ file: module.path, words: `makes browsers load zod: ${way.join(' → ')}`, remedy }]
  })
}

/** Every rule by the sentence that a failing test shows. */
export const rules: Readonly<Record<string, Rule>> = {
  'every file belongs to a unit of the import table': knownUnits,
  'imports follow the import table': layers,
  'files do not import each other in a circle': acyclic(path => path),
  'units do not import each other in a circle': acyclic(unitOf),
  'only lib/registry/egress imports network modules': restricted(network, isTestCode),
  'next is imported only in app, components and lib/server': restricted(next, isTestCode),
  'browser-safe units import nothing of Node': browserSafe,
  'browsers load no schemas': noSchemas,
  'fetch and process.env are used only by their owners': globals,
  "'use client' in app only in error pages and providers": useClient,
  "nothing says 'use server'": useServer,
  "lib/server starts with import 'server-only'": serverOnly,
  'no index files and no barrels': noBarrels,
  'folders are named by a noun': folderNames,
  'files are short': sizes,
}

export const describeViolation = ({ file, line, words, remedy }: Violation) =>
  `${file}${line === undefined ? '' : `:${line}`} ${words}. Remedy: ${remedy}.`
