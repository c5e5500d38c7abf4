import { biggestFiles } from '#lib/archive/tree/biggest-files'
import { directorySizes, type SizedNode } from '#lib/archive/tree/directory-sizes'
import { type Efficiency, efficiencyInTurns } from '#lib/archive/tree/efficiency'
import type { MergedTree } from '#lib/archive/tree/merged-tree'
import type { SpaceFacts, SpaceTile } from '#lib/contract/views/files'
import { describeEntry } from './describe-entry.ts'
import { findNode } from './find-node.ts'
import type { OpenedFiles } from './open-files.ts'
import { addressOfPath } from './path-address.ts'

const limits = { depth: 3, maxChildren: 24, minShare: 0.004 }
const listedCount = 25

/** A tree never changes; those who ask at the same time wait for the same. */
const known = new WeakMap<MergedTree, Promise<Efficiency>>()

function efficiencyOf(tree: MergedTree): Promise<Efficiency> {
  const found = known.get(tree) ?? efficiencyInTurns(tree)
  known.set(tree, found)
  return found
}

const tileOf = (tree: MergedTree, { node, name, children, ...sized }: SizedNode): SpaceTile => ({
  name,
  path: addressOfPath(tree.path(node)),
  isDirectory: sized.isDirectory,
  sizeBytes: sized.totalBytes,
  count: sized.totalCount,
  restBytes: sized.restBytes,
  children: children.map(child => tileOf(tree, child)),
})

/** Where the bytes of a directory are, and what the layers store twice or for nothing. Throws AppError `not-found`. */
export async function measureSpace({ tree }: OpenedFiles, path: string): Promise<SpaceFacts> {
  const start = findNode(tree, path)
  const { score, wastedBytes, userBytes, paths } = await efficiencyOf(tree)
  return {
    tile: tileOf(tree, directorySizes(tree, start, limits)),
    biggest: biggestFiles(tree, listedCount).map(node => describeEntry(tree, node)),
    score,
    wastedBytes,
    userBytes,
    wastedCount: paths.length,
    wasted: paths.slice(0, listedCount).map(({ node, cumulativeBytes, layerCount }) => ({
      entry: describeEntry(tree, node),
      cumulativeBytes,
      layerCount,
    })),
  }
}
