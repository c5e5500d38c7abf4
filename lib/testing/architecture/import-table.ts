/** Everything under the top level that code lives in; `lib/x` is a unit of its own. */
export type Unit = string

const formats = ['lib/oci', 'lib/errors', 'lib/messages']
const belowContext = ['lib/registry', 'lib/credentials', 'lib/archive', 'lib/embedded', ...formats]
const browserSafe = ['lib/queries', 'lib/contract', 'lib/routes', 'lib/format', ...formats]
const useCases = ['lib/compare', 'lib/inspect', 'lib/catalog', 'lib/context']

/**
 * Who may import whom. Arrows point down only: a unit that is not listed in a row must not be imported there, and a
 * unit without a row must not exist.
 */
export const importTable: Readonly<Record<Unit, readonly Unit[]>> = {
  'lib/messages': [],
  'lib/errors': ['lib/messages'],
  'lib/oci': ['lib/errors', 'lib/messages'],
  'lib/format': formats,
  'lib/routes': formats,
  'lib/contract': ['lib/routes', 'lib/format', ...formats],
  'lib/queries': ['lib/contract', 'lib/routes', ...formats],
  'lib/registry': formats,
  'lib/credentials': formats,
  'lib/archive': formats,
  'lib/embedded': formats,
  'lib/context': belowContext,
  // A use-case answers in the contract's shapes; the tag table opens each of its tags.
  'lib/catalog': ['lib/inspect', 'lib/context', 'lib/contract', ...belowContext],
  'lib/inspect': ['lib/context', 'lib/contract', 'lib/format', ...belowContext],
  'lib/compare': ['lib/inspect', 'lib/context', 'lib/contract', 'lib/format', ...belowContext],
  // What moves images from one place to another.
  'lib/transfer': ['lib/context', 'lib/contract', ...belowContext],
  'lib/server': ['lib/transfer', ...useCases, ...belowContext, 'lib/contract', 'lib/routes', 'lib/format'],
  components: browserSafe,
  app: ['components', 'lib/server', 'lib/transfer', ...useCases, ...browserSafe],
  'proxy.ts': ['lib/server', ...formats],
  'instrumentation.ts': ['lib/server'],
  'next.config.ts': [],
  e2e: ['lib/testing', 'lib/contract', 'lib/routes', ...formats],
  'lib/testing': ['e2e', 'lib/server', ...useCases, ...belowContext, ...browserSafe],
}

/** Single files that may be imported across the table. */
export const fileImports: readonly { readonly from: Unit; readonly file: string; readonly typeOnly: boolean }[] = [
  // The vocabulary of logins, without their code.
  { from: 'lib/registry', file: 'lib/credentials/types.ts', typeOnly: true },
  // Starts the server under test, which is driven from outside.
  { from: 'e2e', file: 'lib/server/process/run-child.ts', typeOnly: false },
]

/** What tests may import beside their own unit's row: the registry they talk to and the test helpers. */
export const testImports: readonly Unit[] = ['lib/testing', ...belowContext, 'lib/context']

/** Units that run in the browser too. */
export const browserSafeUnits: readonly Unit[] = ['components', ...browserSafe]

/** The unit a file belongs to: `lib/x`, or the first part of its path. */
export function unitOf(path: string): Unit {
  const [top = '', second = ''] = path.split('/')
  return top === 'lib' ? `lib/${second}` : top
}
