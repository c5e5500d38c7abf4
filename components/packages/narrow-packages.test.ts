import { expect, it } from 'vitest'
import type { PackageRow } from '#lib/contract/packages'
import { narrowPackages, packagesPerPage } from './narrow-packages.ts'

const row = (ecosystem: PackageRow['ecosystem'], name: string, ...licences: readonly string[]): PackageRow => ({
  ecosystem,
  name,
  licences: [...licences],
  path: 'x',
})

const rows = [
  row('deb', 'openssl', 'Apache-2.0'),
  row('npm', 'OpenAPI', 'MIT'),
  row('npm', 'react', 'MIT'),
  row('go', 'x'),
]

it('counts ecosystems by name and licence alone, so that each leads somewhere', () => {
  const { counts, countOfAll, countShown, rows: shown } = narrowPackages(rows, { filter: 'open', ecosystem: 'npm' })
  expect(counts).toEqual([
    { ecosystem: 'deb', count: 1 },
    { ecosystem: 'npm', count: 1 },
  ])
  expect([countOfAll, countShown]).toEqual([2, 1])
  expect(shown.map(({ name }) => name)).toEqual(['OpenAPI'])
})

it('finds licences by a part of their statement', () => {
  expect(narrowPackages(rows, { licence: 'mit' }).rows.map(({ name }) => name)).toEqual(['OpenAPI', 'react'])
  expect(narrowPackages(rows, { licence: 'GPL' })).toMatchObject({ rows: [], counts: [] })
  // What is chosen stays to be seen, and to be given up.
  expect(narrowPackages(rows, { licence: 'GPL', ecosystem: 'go' }).counts).toEqual([{ ecosystem: 'go', count: 0 }])
})

it('shows one page, the last one for any beyond it', () => {
  const many = Array.from({ length: packagesPerPage * 2 + 1 }, (_, index) => row('npm', `p${index}`))
  expect(narrowPackages(many, {})).toMatchObject({ page: 1, pages: 3 })
  expect(narrowPackages(many, { page: 99 })).toMatchObject({ page: 3, rows: [{ name: `p${packagesPerPage * 2}` }] })
  expect(narrowPackages([], { page: -1 })).toMatchObject({ page: 1, pages: 1, rows: [] })
})
