import { resolveHardLink } from '#lib/archive/tree/resolve-hard-link'
import { walkNodes } from '#lib/archive/tree/walk-nodes'
import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { matchPattern } from '../packages/match-pattern.ts'
import type { FilePattern, FoundFile, PackageSource } from '../packages/package-source.ts'
import { openNode } from './open-file.ts'
import type { OpenedFiles } from './open-files.ts'
import { addressOfPath } from './path-address.ts'
import { RecentContents } from './recent-contents.ts'

const anyExecuteBit = 0o111
/** Nodes looked at before others get their turn. */
const nodesPerTurn = 5_000

const nextTurn = () => new Promise<void>(resolve => setImmediate(resolve))

/** A node as readers of packages see it, its path as addresses write it; undefined for what is no regular file. */
function foundFile({ tree, layers }: OpenedFiles, node: number): FoundFile | undefined {
  const type = tree.type(node)
  if (type !== 'file' && type !== 'hardlink') return undefined
  const index = tree.columns.layer[node] as number
  const place = resolveHardLink(tree, { layer: index, row: tree.row(node) })
  const contents = place && tree.layers[place.layer]?.entry(place.row)
  const layer = layers[index]
  if (contents?.type !== 'file' || !layer) return undefined
  return {
    path: addressOfPath(tree.path(node)),
    sizeBytes: contents.sizeBytes,
    executable: (contents.mode & anyExecuteBit) !== 0,
    layer: { index, digest: layer.descriptor.digest },
  }
}

/** The merged root filesystem of an image, for whoever looks for packages in it. */
export function packageSourceOf(ctx: Context, files: OpenedFiles): PackageSource {
  const { tree } = files
  const nodes = new Map<string, number>()
  const contents = new RecentContents()
  return {
    async find(patterns: readonly FilePattern[], signal) {
      const found: FoundFile[] = []
      let seen = 0
      for (const node of walkNodes(tree, each => tree.isPresent(each))) {
        if (++seen % nodesPerTurn === 0) await nextTurn()
        if (signal.aborted) throw new AppError('cancelled', say`The list of packages is no longer wanted.`)
        const file = foundFile(files, node)
        if (!file || !patterns.some(pattern => matchPattern(pattern, file))) continue
        nodes.set(file.path, node)
        found.push(file)
      }
      return found
    },
    async read(path, signal, maxBytes, offset = 0) {
      const node = nodes.get(path)
      if (node === undefined) throw new AppError('internal', say`The list of packages did not ask for “${path}”.`)
      const file = openNode({ ...ctx, signal }, files, node)
      return contents.read(path, file, offset, Math.min(file.sizeBytes, offset + maxBytes))
    },
  }
}
