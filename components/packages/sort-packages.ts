import { type PackageColumn, type PackageRow, type PackageSort, packageEcosystems } from '#lib/contract/packages'

/** As answers list them. */
export const defaultPackageSort: PackageSort = 'ecosystem'

/** What a column is sorted by; undefined where nothing is known, which comes last in either direction. */
const keys: Readonly<Record<PackageColumn, (row: PackageRow) => string | number | undefined>> = {
  name: ({ name }) => name.toLowerCase(),
  ecosystem: ({ ecosystem }) => packageEcosystems.indexOf(ecosystem),
  licence: ({ licences }) => licences.join(', ').toLowerCase() || undefined,
  layer: ({ layer }) => layer?.index,
}

/** Rows that are the same in the column stay in the order of the list. */
export function sortPackages(
  rows: readonly PackageRow[],
  sort: PackageSort = defaultPackageSort,
): readonly PackageRow[] {
  if (sort === defaultPackageSort) return rows
  const isDown = sort.startsWith('-')
  const keyOf = keys[sort.replace('-', '') as PackageColumn]
  const keyed = rows.map(row => ({ row, key: keyOf(row) }))
  keyed.sort((one, other) => {
    if (one.key === other.key) return 0
    if (one.key === undefined) return 1
    if (other.key === undefined) return -1
    return one.key < other.key === isDown ? 1 : -1
  })
  return keyed.map(({ row }) => row)
}
