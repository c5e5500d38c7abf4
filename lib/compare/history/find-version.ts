import { resolveHardLink } from '#lib/archive/tree/resolve-hard-link'
import { resolvePath } from '#lib/archive/tree/resolve-path'
import type { FileRow } from '#lib/contract/files'
import { attempt } from '#lib/errors/attempt'
import { describeEntry } from '#lib/inspect/files/describe-entry'
import { findNode } from '#lib/inspect/files/find-node'
import type { OpenedFiles } from '#lib/inspect/files/open-files'
import { addressOfPath } from '#lib/inspect/files/path-address'

/** What an image has at a path. */
export interface FileVersion {
  readonly entry: FileRow
  /** Digest of the layer that the entry is from. */
  readonly layer: string
  /** Of a symbolic link, as addresses write paths. */
  readonly target: string | undefined
  /** Of the stored bytes of a regular file. */
  readonly crc32: string | undefined
  /** Equal where the contents are. */
  readonly contents: string
  /** Equal where mode and owner are. Times change with every build, and are not looked at. */
  readonly metadata: string
}

/** The bytes of a regular file by what the index of its layer tells: nothing is read for it. */
function storedBytes({ tree }: OpenedFiles, node: number) {
  const place = resolveHardLink(tree, { layer: tree.columns.layer[node] as number, row: tree.row(node) })
  const table = place && tree.layers[place.layer]
  if (!place || table?.type(place.row) !== 'file') return undefined
  const { sizeBytes, storedBytes: stored, crc32 } = table.entry(place.row)
  return { place, sizeBytes, stored, crc32 }
}

function targetOf({ tree }: OpenedFiles, node: number): string | undefined {
  if (tree.type(node) !== 'symlink') return undefined
  const { status, node: target } = resolvePath(tree, tree.path(node))
  return status === 'found' ? addressOfPath(tree.path(target)) : undefined
}

const hex = (sum: number) => sum.toString(16).padStart(8, '0')

/**
 * What stands at the path of an address, directories above it followed where they are links; undefined where the image
 * has nothing there. A file whose checksum is not known equals only itself, in its own layer.
 */
export async function findVersion(files: OpenedFiles, path: string): Promise<FileVersion | undefined> {
  const found = await attempt(() => findNode(files.tree, path))
  if (!found.ok) {
    if (found.error.code === 'not-found') return undefined
    throw found.error
  }
  const entry = describeEntry(files.tree, found.value)
  if (entry.removed) return undefined
  const { type, linkTarget, mode, uid, gid, userName, groupName } = entry
  const bytes = type === 'file' || type === 'hardlink' ? storedBytes(files, found.value) : undefined
  const isRegular = bytes !== undefined
  const sum = bytes?.crc32 ?? (bytes && `${files.layers[bytes.place.layer]?.descriptor.digest} ${bytes.place.row}`)
  return {
    entry,
    layer: files.layers[entry.layer]?.descriptor.digest ?? '',
    target: targetOf(files, found.value),
    crc32: bytes?.crc32 === undefined ? undefined : hex(bytes.crc32),
    contents: JSON.stringify(isRegular ? ['file', bytes.sizeBytes, bytes.stored, sum] : [type, linkTarget]),
    metadata: JSON.stringify([mode, uid, gid, userName, groupName]),
  }
}
