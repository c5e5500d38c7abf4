import type { LayerRow } from '#lib/archive/tree/path-history'
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
import { chooseAhead, ReadAhead } from './read-ahead.ts'
import { readInPasses } from './read-in-passes.ts'
import { RecentContents } from './recent-contents.ts'

const anyExecuteBit = 0o111
/** Nodes looked at before others get their turn. */
const nodesPerTurn = 5_000

const nextTurn = () => new Promise<void>(resolve => setImmediate(resolve))

/** So small that most of what a package manager leaves is. */
const maxAheadFileBytes = 256 * 1024
const maxAheadBytes = 64 * 1024 ** 2

interface Candidate {
  readonly node: number
  readonly place: LayerRow
  readonly file: FoundFile
}

/** A node as readers of packages see it, its path as addresses write it; undefined for what is no regular file. */
function candidate({ tree, layers }: OpenedFiles, node: number): Candidate | undefined {
  const type = tree.type(node)
  if (type !== 'file' && type !== 'hardlink') return undefined
  const index = tree.columns.layer[node] as number
  const place = resolveHardLink(tree, { layer: index, row: tree.row(node) })
  const contents = place && tree.layers[place.layer]?.entry(place.row)
  const layer = layers[index]
  if (!place || contents?.type !== 'file' || !layer) return undefined
  const file: FoundFile = {
    path: addressOfPath(tree.path(node)),
    sizeBytes: contents.sizeBytes,
    executable: (contents.mode & anyExecuteBit) !== 0,
    layer: { index, digest: layer.descriptor.digest },
  }
  return { node, place, file }
}

function readAheadOf(ctx: Context, files: OpenedFiles, found: Iterable<Candidate>): ReadAhead {
  const places = chooseAhead(
    Array.from(found, ({ place, file }) => ({ place, sizeBytes: file.sizeBytes })),
    { maxFileBytes: maxAheadFileBytes, maxBytes: maxAheadBytes },
  )
  return new ReadAhead(readInPasses(ctx, files, places), places)
}

/** The merged root filesystem of an image, for whoever looks for packages in it. */
export function packageSourceOf(ctx: Context, files: OpenedFiles): PackageSource {
  const { tree } = files
  const found = new Map<string, Candidate>()
  const contents = new RecentContents()
  let ahead: ReadAhead | undefined
  return {
    async find(patterns: readonly FilePattern[], signal) {
      let seen = 0
      for (const node of walkNodes(tree, each => tree.isPresent(each))) {
        if (++seen % nodesPerTurn === 0) await nextTurn()
        if (signal.aborted) throw new AppError('cancelled', say`The list of packages is no longer wanted.`)
        const each = candidate(files, node)
        if (each && patterns.some(pattern => matchPattern(pattern, each.file))) found.set(each.file.path, each)
      }
      ahead = readAheadOf({ ...ctx, signal }, files, found.values())
      return Array.from(found.values(), ({ file }) => file)
    },
    async read(path, signal, maxBytes, offset = 0) {
      const asked = found.get(path)
      if (!asked) throw new AppError('internal', say`The list of packages did not ask for “${path}”.`)
      const end = Math.min(asked.file.sizeBytes, offset + maxBytes)
      const whole = await ahead?.read(asked.place)
      if (whole) return whole.subarray(offset, end)
      return contents.read(path, openNode({ ...ctx, signal }, files, asked.node), offset, end)
    },
  }
}
