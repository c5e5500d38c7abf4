import type { ColumnFormat } from './columns.ts'

/** What a layer does to a path. */
export type ChangeKind = 'added' | 'changed' | 'removed'

/** The number of a kind in the columns is its place here. */
export const changeKinds: readonly ChangeKind[] = ['added', 'changed', 'removed']

export const nodeFlags = {
  /** Part of the filesystem that all layers make together. */
  present: 1,
  /**
   * A layer has something below a path that is a symbolic link in lower layers, and no entry for the path itself. Where
   * layers are stacked by overlay filesystems the link gives way to a directory, which is what we show; tools that
   * unpack layers over each other follow the link.
   */
  replacesLink: 2,
} as const

/** A change that no entry stands for: the path went with a directory it was in. */
export const noRow = 0xffff_ffff

/**
 * Columns of nodes (one for each path that any layer has, removed ones included) and of changes. Node 0 is the root;
 * the entries of a directory are consecutive nodes, sorted by the bytes of their names; parents come before their
 * children.
 */
export const mergedFormat = {
  kind: 'portolan-merged-tree',
  version: 1,
  shape: {
    parent: 'u32',
    flags: 'u8',
    /** Where the node's entry is: the last one that there was, for removed nodes. */
    layer: 'u16',
    row: 'u32',
    firstChild: 'u32',
    childCount: 'u32',
    /** Of the files that are present in a directory and below; of a present file its own. Hard links count once. */
    totalBytes: 'f64',
    /** Present entries that are no directories, in a directory and below. */
    totalCount: 'u32',
    /** Changes of a node, in the order of layers: from its value up to the next node's. */
    changeStarts: 'u32',
    changeLayer: 'u16',
    changeKind: 'u8',
    /** The entry in that layer (a whiteout for removals), or `noRow`. */
    changeRow: 'u32',
  },
} as const satisfies ColumnFormat<Record<string, 'u8' | 'u16' | 'u32' | 'f64'>>
