import { type PackageEcosystem, type PackageRow, packageEcosystems } from '#lib/contract/packages'
import type { PackagesFacts } from '#lib/contract/views/packages'
import { sortPackages } from './sort-packages.ts'

export const packagesPerPage = 200

export interface NarrowedPackages {
  /** How many there are of each ecosystem, by name and licence alone: of those that have any, and of the chosen one. */
  readonly counts: readonly { readonly ecosystem: PackageEcosystem; readonly count: number }[]
  /** Matching name and licence, whatever the ecosystem. */
  readonly countOfAll: number
  readonly countShown: number
  /** One page of the matching ones. */
  readonly rows: readonly PackageRow[]
  readonly page: number
  readonly pages: number
}

const contains = (text: string, part: string | undefined) =>
  part === undefined || text.toLowerCase().includes(part.toLowerCase())

/** What the address asks for of all packages. A page beyond the last one is the last one. */
export function narrowPackages(
  packages: readonly PackageRow[],
  { filter, licence, ecosystem, sort, page = 1 }: PackagesFacts['state'],
): NarrowedPackages {
  const named = packages.filter(
    row =>
      contains(row.name, filter) &&
      (licence === undefined || row.licences.some(statement => contains(statement, licence))),
  )
  const counts = packageEcosystems
    .map(each => ({ ecosystem: each, count: named.filter(row => row.ecosystem === each).length }))
    .filter(each => each.count > 0 || each.ecosystem === ecosystem)
  const shown = ecosystem === undefined ? named : named.filter(row => row.ecosystem === ecosystem)
  const pages = Math.max(1, Math.ceil(shown.length / packagesPerPage))
  const current = Math.min(Math.max(1, page), pages)
  const rows = sortPackages(shown, sort).slice((current - 1) * packagesPerPage, current * packagesPerPage)
  return { counts, countOfAll: named.length, countShown: shown.length, rows, page: current, pages }
}
