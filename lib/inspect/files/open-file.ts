import { LayerPass } from '#lib/archive/index/layer-pass'
import { TocPass } from '#lib/archive/index/toc-pass'
import type { NodeType } from '#lib/archive/tree/entry-format'
import type { EntryTable } from '#lib/archive/tree/entry-table'
import type { LayerRow } from '#lib/archive/tree/path-history'
import { resolveHardLink } from '#lib/archive/tree/resolve-hard-link'
import { resolvePath } from '#lib/archive/tree/resolve-path'
import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { findNode } from './find-node.ts'
import type { OpenedFiles, OpenedLayer } from './open-files.ts'

/** A regular file of an image, opened but not read. */
export interface OpenedFile {
  /** Of what was asked for; links are followed to find the bytes. */
  readonly node: number
  readonly sizeBytes: number
  /** Names the bytes: the same where layer and place in it are the same. */
  readonly etag: string
  /** All bytes; every one is checked against what was recorded while the layer's digest was verified. */
  read(): AsyncIterable<Uint8Array>
  /** The bytes from `start` up to and without `end`. */
  readRange(start: number, end: number): AsyncIterable<Uint8Array>
}

/** Files of one layer, in the order of their rows. */
export interface FilesOfLayer {
  read(row: number): AsyncIterable<Uint8Array>
  /** Ends what is under way. */
  close(): Promise<void>
}

async function* cut(bytes: AsyncIterable<Uint8Array>, start: number, end: number): AsyncGenerator<Uint8Array> {
  let at = 0
  for await (const piece of bytes) {
    const from = Math.max(0, start - at)
    const to = Math.min(piece.length, end - at)
    if (from < to) yield piece.subarray(from, to)
    at += piece.length
    if (at >= end) return
  }
}

const noContents = (type: NodeType) =>
  type === 'directory'
    ? new AppError('invalid-request', say`This path is a directory.`, { hint: say`List it instead.` })
    : new AppError('invalid-request', say`This path is not a file.`, { hint: say`It has no contents of its own.` })

/** Where the bytes of a node are: what it links to, symbolically or not, in whichever layer that is. */
function contentsOf({ tree }: OpenedFiles, node: number) {
  const type = tree.type(node)
  const target = type === 'symlink' ? resolvePath(tree, tree.path(node)) : { status: 'found' as const, node }
  if (target.status !== 'found')
    throw new AppError('not-found', say`The symbolic link leads to nothing in this image.`, {
      hint: say`Its target is shown where the directory is listed.`,
    })
  const place = resolveHardLink(tree, {
    layer: tree.columns.layer[target.node] as number,
    row: tree.row(target.node),
  })
  if (!place)
    throw new AppError('not-found', say`The hard link leads to nothing in this image.`, {
      hint: say`Whoever built the image left out the layer that has the file.`,
    })
  return { ...place, table: tree.layers[place.layer] as EntryTable }
}

/** One of the layers that are open. */
export function openedLayer({ layers }: OpenedFiles, layer: number): OpenedLayer {
  const opened = layers[layer]
  if (!opened) throw new AppError('internal', say`Layer ${layer} is not open.`)
  return opened
}

/** Reads files of one layer by what its list was made of. */
export function passOf(ctx: Context, { source, diffId, toc }: OpenedLayer, rows: readonly number[]): FilesOfLayer {
  const { layers: indexes, signal } = ctx
  return toc
    ? new TocPass({ index: toc, source, signal, rows, onChanged: () => indexes.refuseToc(source) })
    : new LayerPass({ indexes, source, rows, signal, ...(diffId && { diffId }) })
}

/** All bytes of the regular file that a layer has in this row, checked. */
async function* readPlace(ctx: Context, files: OpenedFiles, { layer, row }: LayerRow): AsyncGenerator<Uint8Array> {
  const pass = passOf(ctx, openedLayer(files, layer), [row])
  try {
    yield* pass.read(row)
  } finally {
    await pass.close()
  }
}

/** Opens a file by the path of an address. Throws AppError `not-found`, and `invalid-request` for what is no file. */
export const openFile = (ctx: Context, files: OpenedFiles, address: string): OpenedFile =>
  openNode(ctx, files, findNode(files.tree, address))

/** The same by its node in the tree. */
export function openNode(ctx: Context, files: OpenedFiles, node: number): OpenedFile {
  const { layer, row, table } = contentsOf(files, node)
  const type = table.type(row)
  if (type !== 'file') throw noContents(type)
  const { sizeBytes } = table.entry(row)
  const read = () => readPlace(ctx, files, { layer, row })
  return {
    node,
    sizeBytes,
    etag: `${openedLayer(files, layer).source.digest}-${row}`,
    read,
    readRange: (start, end) => cut(read(), start, end),
  }
}
