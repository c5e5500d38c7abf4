import { describe, expect, it } from 'vitest'
import { findCycle } from './architecture/find-cycle.ts'
import { importTable } from './architecture/import-table.ts'
import { describeViolation, rules } from './architecture/rules.ts'
import { projectFiles, readModules, readProject } from './architecture/source-tree.ts'
import { projectRoot } from './runner/run-step.ts'

const topLevel = [
  ...['app', 'components', 'lib', 'e2e', 'public', 'README.md', 'LICENSE'],
  // Files that Next looks for by name.
  ...['proxy.ts', 'instrumentation.ts'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'next.config.ts', '.gitignore', '.github', '.ci'],
]

const violations = (rule: string, sources: Readonly<Record<string, string>>) =>
  rules[rule]?.(readModules(new Map(Object.entries(sources)))).map(describeViolation) ?? []

describe('the import table', () => {
  it('points down only', () => {
    // The bench and the e2e tests stand beside each other: one starts the lab, the other finds the browser.
    const units = Object.entries(importTable).filter(([unit]) => unit !== 'lib/testing')
    const graph = new Map(units.map(([unit, below]) => [unit, new Set(below)]))
    expect(findCycle(graph)).toBeUndefined()
  })
})

describe('this project', () => {
  const modules = readProject(projectRoot)

  it('was read', () => {
    const imports = modules.flatMap(module => module.imports)
    expect(modules.length).toBeGreaterThan(50)
    expect(imports.filter(site => site.target?.startsWith('lib/')).length).toBeGreaterThan(50)
  })

  it.each(Object.keys(rules))('%s', rule => {
    expect(rules[rule]?.(modules).map(describeViolation)).toEqual([])
  })

  it('has only what the fixed top level allows', () => {
    const found = new Set(projectFiles(projectRoot).map(path => path.split('/')[0] ?? ''))
    expect([...found].filter(name => !topLevel.includes(name))).toEqual([])
  })
})

/** One planted violation of every rule, and what its message must name. */
const planted: readonly {
  readonly rule: keyof typeof rules
  readonly sources: Readonly<Record<string, string>>
  readonly names: readonly string[]
}[] = [
  {
    rule: 'every file belongs to a unit of the import table',
    sources: { 'lib/misc/a.ts': '' },
    names: ['lib/misc/a.ts', 'lib/misc'],
  },
  {
    rule: 'imports follow the import table',
    sources: { 'lib/oci/a.ts': "import { b } from '#lib/registry/b'", 'lib/registry/b.ts': 'export const b = 1' },
    names: ['lib/oci/a.ts:1', '#lib/registry/b', 'lib/errors'],
  },
  {
    rule: 'imports follow the import table',
    sources: {
      'lib/registry/a.ts': "import type { B } from '#lib/credentials/secret'",
      'lib/credentials/secret.ts': '',
    },
    names: ['lib/registry/a.ts:1'],
  },
  {
    rule: 'imports follow the import table',
    sources: { 'lib/registry/a.ts': "import { b } from '../credentials/types.ts'", 'lib/credentials/types.ts': '' },
    names: ['../credentials/types.ts'],
  },
  {
    rule: 'imports follow the import table',
    sources: { 'components/a.tsx': "const A = () => <p>{import('#lib/inspect/b')}</p>", 'lib/inspect/b.ts': '' },
    names: ['#lib/inspect/b'],
  },
  {
    rule: 'imports follow the import table',
    sources: { 'lib/oci/a.ts': "export type { B } from '#lib/inspect/b'", 'lib/inspect/b.ts': '' },
    names: ['#lib/inspect/b'],
  },
  {
    rule: 'imports follow the import table',
    sources: { 'lib/oci/a.ts': "let b: import('#lib/inspect/b').B", 'lib/inspect/b.ts': '' },
    names: ['#lib/inspect/b'],
  },
  {
    rule: 'files do not import each other in a circle',
    sources: {
      'lib/oci/a.ts': "import './b.ts'",
      'lib/oci/b.ts': "import './c.ts'",
      'lib/oci/c.ts': "import './a.ts'",
    },
    names: ['lib/oci/a.ts → lib/oci/b.ts → lib/oci/c.ts → lib/oci/a.ts'],
  },
  {
    rule: 'units do not import each other in a circle',
    sources: {
      'lib/oci/a.ts': "import '#lib/errors/b'",
      'lib/errors/b.ts': '',
      'lib/errors/c.ts': "import '#lib/oci/d'",
      'lib/oci/d.ts': '',
    },
    names: ['lib/oci → lib/errors → lib/oci'],
  },
  ...['undici', 'node:http', 'node:https', 'node:net', 'node:dns/promises', 'node:tls', 'http'].map(name => ({
    rule: 'only lib/registry/egress imports network modules',
    sources: { 'lib/registry/client.ts': `import * as x from '${name}'` },
    names: ['lib/registry/client.ts:1', name, 'Transport'],
  })),
  {
    rule: 'next is imported only in app, components and lib/server',
    sources: { 'lib/inspect/a.ts': "import { headers } from 'next/headers'" },
    names: ['lib/inspect/a.ts:1', 'next/headers'],
  },
  {
    rule: 'browser-safe units import nothing of Node',
    sources: { 'lib/format/a.ts': "import { join } from 'node:path'" },
    names: ['lib/format/a.ts:1', 'node:path'],
  },
  {
    rule: 'browser-safe units import nothing of Node',
    sources: { 'components/ui/a.tsx': "import 'server-only'" },
    names: ['server-only'],
  },
  {
    rule: 'browsers load no schemas',
    sources: {
      'components/ui/a.tsx': "'use client'\nimport { most } from '#lib/contract/b'",
      'lib/contract/b.ts': "import type { C } from './c.ts'\nimport { z } from 'zod'",
      'lib/contract/c.ts': '',
    },
    names: ['components/ui/a.tsx → lib/contract/b.ts', 'without a schema'],
  },
  {
    rule: 'fetch and process.env are used only by their owners',
    sources: { 'lib/inspect/a.ts': "\nawait fetch('https://quay.io')" },
    names: ['lib/inspect/a.ts:2', 'fetch'],
  },
  {
    rule: 'fetch and process.env are used only by their owners',
    sources: { 'lib/queries/tags.ts': "globalThis.fetch('/')" },
    names: ['lib/queries/tags.ts:1'],
  },
  {
    rule: 'fetch and process.env are used only by their owners',
    sources: { 'app/page.tsx': 'export default () => <p>{process.env.HOME}</p>' },
    names: ['app/page.tsx:1', 'process.env'],
  },
  {
    rule: "'use client' in app only in error pages and providers",
    sources: { 'app/(browse)/page.tsx': "'use client'\nexport default () => null" },
    names: ['app/(browse)/page.tsx:1'],
  },
  {
    rule: "nothing says 'use server'",
    sources: { 'lib/server/a.ts': "export async function act() {\n  'use server'\n}" },
    names: ['lib/server/a.ts:2'],
  },
  {
    rule: "lib/server starts with import 'server-only'",
    sources: { 'lib/server/a.ts': "import { b } from '#lib/oci/b'\nimport 'server-only'" },
    names: ['lib/server/a.ts:1'],
  },
  {
    rule: 'no index files and no barrels',
    sources: { 'lib/oci/index.ts': '' },
    names: ['lib/oci/index.ts'],
  },
  {
    rule: 'no index files and no barrels',
    sources: { 'lib/oci/all.ts': "export * from './a.ts'" },
    names: ['lib/oci/all.ts:1', './a.ts'],
  },
  {
    rule: 'folders are named by a noun',
    sources: { 'lib/oci/utils/a.ts': '' },
    names: ['lib/oci/utils/a.ts'],
  },
  { rule: 'files are short', sources: { 'lib/oci/a.ts': '//\n'.repeat(401) }, names: ['401', '400'] },
  { rule: 'files are short', sources: { 'app/page.tsx': '//\n'.repeat(61) }, names: ['61', '60'] },
]

describe('the rules bite', () => {
  it('with a planted violation for each', () => {
    expect(Object.keys(rules).filter(rule => !planted.some(plant => plant.rule === rule))).toEqual([])
  })

  it.each(planted)('$rule: $sources', ({ rule, sources, names }) => {
    const found = violations(rule, sources)
    expect(found).toHaveLength(1)
    for (const name of names) expect(found[0]).toContain(name)
  })
})

describe('the rules let pass', () => {
  it.each([
    {
      rule: 'imports follow the import table',
      sources: {
        'lib/registry/a.ts': "import type { B } from '#lib/credentials/types'",
        'lib/credentials/types.ts': '',
      },
    },
    {
      rule: 'imports follow the import table',
      sources: { 'lib/registry/a.test.ts': "import { b } from '#lib/embedded/b'", 'lib/embedded/b.ts': '' },
    },
    {
      rule: 'only lib/registry/egress imports network modules',
      sources: { 'lib/registry/egress/a.ts': "import 'undici'", 'lib/oci/a.test.ts': "import 'node:http'" },
    },
    {
      rule: 'fetch and process.env are used only by their owners',
      sources: { 'lib/registry/a.ts': 'this.fetch(); other.fetch(); const env = { process: 1 }' },
    },
    {
      rule: "'use client' in app only in error pages and providers",
      sources: { 'app/error.tsx': "'use client'", 'components/a.tsx': "'use client'" },
    },
  ])('$rule: $sources', ({ rule, sources }) => {
    expect(violations(rule, sources)).toEqual([])
  })
})
