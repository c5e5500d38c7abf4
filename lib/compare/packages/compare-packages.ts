import type { Context } from '#lib/context/context'
import type { CompareProgressLine } from '#lib/contract/compare'
import type { ComparedPackage, PackageCounts, PackageState, PackagesLevel } from '#lib/contract/compare/packages'
import type { PackageRow } from '#lib/contract/packages'
import type { PackageListing } from '#lib/inspect/packages/package-listing'
import type { OpenedSides, SideName } from '../open-sides.ts'
import { type PackagePair, pairPackages } from './pair-packages.ts'
import { readPackages } from './read-packages.ts'
import { versionOrders } from './versions/version-orders.ts'

function stateOf({ from, to }: PackagePair): PackageState | undefined {
  if (!from) return 'added'
  if (!to) return 'removed'
  if (from.version === to.version) return undefined
  if (from.version === undefined || to.version === undefined) return 'changed'
  const order = versionOrders[from.ecosystem](from.version, to.version)
  if (order === undefined || order === 0) return 'changed'
  return order < 0 ? 'up' : 'down'
}

const sideOf = ({ version, architecture, licences, path, fileList, layer }: PackageRow) => ({
  ...(version !== undefined && { version }),
  ...(architecture !== undefined && { architecture }),
  licences,
  path,
  ...(fileList !== undefined && { fileList }),
  ...(layer && { layer }),
})

function describe({ from, to }: PackagePair, state: PackageState): ComparedPackage[] {
  const row = to ?? from
  if (!row) return []
  const { ecosystem, name, architecture, source } = row
  return [
    {
      state,
      ecosystem,
      name,
      ...(architecture !== undefined && { architecture }),
      ...(source && source.name !== name && { source: source.name }),
      ...(from && { from: sideOf(from) }),
      ...(to && { to: sideOf(to) }),
    },
  ]
}

/** What differs between two lists of packages. */
export function comparePackageLists(from: PackageListing, to: PackageListing): PackagesLevel {
  const packages = pairPackages(from.packages, to.packages).flatMap(pair => {
    const state = stateOf(pair)
    return state ? describe(pair, state) : []
  })
  const counts: { -readonly [State in keyof PackageCounts]: number } = {
    up: 0,
    down: 0,
    added: 0,
    removed: 0,
    changed: 0,
  }
  for (const { state } of packages) counts[state] += 1
  return { counts, packages, remarks: { from: from.remarks.length, to: to.remarks.length } }
}

/**
 * The packages of both images and how their versions moved. Layers are read the first time, shared ones too: what is
 * installed stands in all of them. Throws what listing packages throws.
 */
export async function comparePackages(
  ctx: Context,
  sides: OpenedSides,
  onProgress?: (progress: CompareProgressLine) => void,
): Promise<PackagesLevel> {
  const list = (side: SideName) => {
    const { reference, platform } = sides[side]
    return readPackages(ctx, reference, platform, ({ layer, layerCount, readBytes, totalBytes, entryCount }) =>
      onProgress?.({ side, layer, layerCount, readBytes, totalBytes, entryCount }),
    )
  }
  const [from, to] = await Promise.all([list('from'), list('to')])
  return comparePackageLists(from, to)
}
