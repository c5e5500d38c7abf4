import type { PackageRow } from '#lib/contract/packages'

export interface PackagePair {
  readonly from?: PackageRow
  readonly to?: PackageRow
}

/**
 * What makes two of one name a pair, the surest first. One name may be there several times: npm installs copies, dpkg
 * one for each architecture, rpm keeps old kernels.
 */
const likenesses: readonly ((row: PackageRow) => string)[] = [
  ({ version, architecture, path, inside }) => JSON.stringify([version, architecture, path, inside]),
  ({ version, architecture }) => JSON.stringify([version, architecture]),
  // Images of two platforms have the same packages of another architecture.
  ({ version }) => JSON.stringify([version]),
  ({ path, inside, architecture }) => JSON.stringify([path, inside, architecture]),
  ({ architecture }) => JSON.stringify([architecture]),
  () => '',
]

const nameOf = ({ ecosystem, name }: PackageRow) => `${ecosystem} ${name}`

function group(rows: readonly PackageRow[]): Map<string, PackageRow[]> {
  const groups = new Map<string, PackageRow[]>()
  for (const row of rows) {
    const found = groups.get(nameOf(row))
    if (found) found.push(row)
    else groups.set(nameOf(row), [row])
  }
  return groups
}

/** Pairs of one name by one likeness, and what is left of both. */
function pairBy(likeness: (row: PackageRow) => string, from: readonly PackageRow[], to: readonly PackageRow[]) {
  const waiting = new Map<string, PackageRow[]>()
  for (const row of to) waiting.set(likeness(row), [...(waiting.get(likeness(row)) ?? []), row])
  const pairs: PackagePair[] = []
  const left = from.filter(row => {
    const other = waiting.get(likeness(row))?.shift()
    if (other) pairs.push({ from: row, to: other })
    return !other
  })
  return { pairs, from: left, to: [...waiting.values()].flat() }
}

function pairGroup(from: readonly PackageRow[], to: readonly PackageRow[]): readonly PackagePair[] {
  const pairs: PackagePair[] = []
  let rest = { from, to }
  for (const likeness of likenesses) {
    if (rest.from.length === 0 || rest.to.length === 0) break
    const paired = pairBy(likeness, rest.from, rest.to)
    pairs.push(...paired.pairs)
    rest = paired
  }
  return [...pairs, ...rest.from.map(row => ({ from: row })), ...rest.to.map(row => ({ to: row }))]
}

/** Every package of both lists, with its counterpart where there is one. */
export function pairPackages(from: readonly PackageRow[], to: readonly PackageRow[]): readonly PackagePair[] {
  const before = group(from)
  const after = group(to)
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].sort().flatMap(name => pairGroup(before.get(name) ?? [], after.get(name) ?? []))
}
