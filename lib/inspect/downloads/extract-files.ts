import { resolvePath } from '#lib/archive/tree/resolve-path'
import type { OutputEntry } from '#lib/archive/write/output-entry'
import { type SubtreeOptions, subtreeEntries } from '#lib/archive/write/subtree-entries'
import type { Context } from '#lib/context/context'
import type { ExtractFormat } from '#lib/contract/downloads'
import { findNode } from '../files/find-node.ts'
import { readPlace } from '../files/open-file.ts'
import type { OpenedFiles } from '../files/open-files.ts'

/** A tar is unpacked where links are; a zip often is not. */
const unpacking: Readonly<Record<ExtractFormat, Pick<SubtreeOptions, 'rules' | 'links'>>> = {
  tar: { rules: 'unix', links: 'inside' },
  'tar.gz': { rules: 'unix', links: 'inside' },
  zip: { rules: 'anywhere', links: 'stub' },
}

export interface Extraction {
  /** Last part of the path; empty for the root. */
  readonly name: string
  /** Paths in it, directories too. */
  readonly count: number
  entries(): Iterable<OutputEntry>
}

/**
 * A file, or a directory with all that is in it, for an archive; a symbolic link stands for what it leads to. Throws
 * AppError `not-found`.
 */
export function extractFiles(
  ctx: Context,
  files: OpenedFiles,
  { path, format }: { readonly path: string; readonly format: ExtractFormat },
): Extraction {
  const { tree } = files
  const named = findNode(tree, path)
  const target = tree.type(named) === 'symlink' ? resolvePath(tree, tree.path(named)) : undefined
  const node = target?.status === 'found' ? target.node : named
  return {
    name: tree.path(node).split('/').at(-1) ?? '',
    count: tree.columns.totalCount[node] as number,
    entries: () => subtreeEntries(tree, node, { ...unpacking[format], open: place => readPlace(ctx, files, place) }),
  }
}
