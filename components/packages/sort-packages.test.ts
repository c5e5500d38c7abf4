import { expect, it } from 'vitest'
import type { PackageRow } from '#lib/contract/packages'
import { parseDigest } from '#lib/oci/digest/digest'
import { sortPackages } from './sort-packages.ts'

const digest = parseDigest(`sha256:${'38427c29'.repeat(8)}`)
const row = (ecosystem: PackageRow['ecosystem'], name: string, licence?: string, layer?: number): PackageRow => ({
  ecosystem,
  name,
  licences: licence === undefined ? [] : [licence],
  path: 'x',
  ...(layer !== undefined && { layer: { index: layer, digest } }),
})

const rows = [
  row('deb', 'zlib1g', 'Zlib', 0),
  row('npm', 'Ajv', 'mit', 10),
  row('npm', 'react', 'MIT', 2),
  row('go', 'example.com/b'),
]

it.each([
  [undefined, ['zlib1g', 'Ajv', 'react', 'example.com/b']],
  ['name', ['Ajv', 'example.com/b', 'react', 'zlib1g']],
  ['-name', ['zlib1g', 'react', 'example.com/b', 'Ajv']],
  ['-ecosystem', ['example.com/b', 'Ajv', 'react', 'zlib1g']],
  // What is unknown is last; the same stays as it was.
  ['licence', ['Ajv', 'react', 'zlib1g', 'example.com/b']],
  ['-licence', ['zlib1g', 'Ajv', 'react', 'example.com/b']],
  ['layer', ['zlib1g', 'react', 'Ajv', 'example.com/b']],
  ['-layer', ['Ajv', 'react', 'zlib1g', 'example.com/b']],
] as const)('sorts packages by %s', (sort, names) => {
  expect(sortPackages(rows, sort).map(({ name }) => name)).toEqual(names)
})
