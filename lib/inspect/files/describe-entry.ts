import { MergedTree } from '#lib/archive/tree/merged-tree'
import type { FileRow } from '#lib/contract/files'
import { addressOfPath } from './path-address.ts'

/** Bytes of a name that are no UTF-8, for people: `⟨FF⟩`. */
export const readable = (text: string) =>
  text.replace(
    /[\udc80-\udcff](?<![\ud800-\udbff][\udc80-\udcff])/g,
    byte => `⟨${(byte.charCodeAt(0) - 0xdc00).toString(16).toUpperCase()}⟩`,
  )

/** Dates that a `Date` can hold; archives may have any number. */
const timestamp = (seconds: number): string | undefined =>
  Math.abs(seconds) <= 8.64e12 ? new Date(seconds * 1000).toISOString() : undefined

/** One path of a tree as the API tells it. */
export function describeEntry(tree: MergedTree, node: number): FileRow {
  const entry = tree.node(node)
  const { type, mode, uid, gid, userName, groupName, modifiedAt, layer, changes, linkTarget, ambiguities } = entry
  const isDirectory = type === 'directory'
  const modified = entry.isImplied ? undefined : timestamp(modifiedAt)
  return {
    name: node === MergedTree.root ? '' : readable(tree.name(node)),
    path: addressOfPath(tree.path(node)),
    type,
    mode,
    uid,
    gid,
    ...(userName !== '' && { userName }),
    ...(groupName !== '' && { groupName }),
    sizeBytes: isDirectory ? entry.totalBytes : entry.sizeBytes,
    ...(isDirectory && { count: entry.totalCount }),
    ...(modified !== undefined && { modified }),
    layer,
    changes: changes.map(change => ({ layer: change.layer, kind: change.kind })),
    ...(!entry.isPresent && { removed: true as const }),
    ...(linkTarget !== undefined && { linkTarget: readable(linkTarget) }),
    ...(ambiguities && ambiguities.length > 0 && { ambiguities: [...ambiguities] }),
  }
}
