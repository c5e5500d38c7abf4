import { resolvePath } from '#lib/archive/tree/resolve-path'
import type { OutputEntry } from '#lib/archive/write/output-entry'
import { planSubtree } from '#lib/archive/write/plan-subtree'
import { type SubtreeOptions, subtreeEntries } from '#lib/archive/write/subtree-entries'
import type { Context } from '#lib/context/context'
import type { ExtractFormat } from '#lib/contract/downloads'
import { findNode } from '../files/find-node.ts'
import type { OpenedFiles } from '../files/open-files.ts'
import { readInPasses } from '../files/read-in-passes.ts'

/** What is in the archive, by what its readers make of it. */
const unpacking: Readonly<Record<ExtractFormat, Pick<SubtreeOptions, 'rules' | 'hardLinks'>>> = {
  tar: { rules: 'unix', hardLinks: 'kept' },
  'tar.gz': { rules: 'unix', hardLinks: 'kept' },
  zip: { rules: 'anywhere', hardLinks: 'copied' },
}

export interface Extraction {
  /** Last part of the path; empty for the root. */
  readonly name: string
  /** Paths in it, directories too. */
  readonly count: number
  /** To be added up: without contents. */
  outline(): Iterable<OutputEntry>
  /** Contents are read as the archive is written, each layer from its front to its back. */
  entries(): AsyncIterable<OutputEntry>
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
  const plan = planSubtree(tree, node)
  const options = unpacking[format]
  const unread = () => {
    throw new TypeError('An outline has no contents.')
  }
  return {
    name: tree.path(node).split('/').at(-1) ?? '',
    count: tree.columns.totalCount[node] as number,
    outline: () => subtreeEntries(tree, plan, { ...options, open: unread }),
    async *entries() {
      const passes = readInPasses(
        ctx,
        files,
        plan.files.map(({ place }) => place),
      )
      try {
        yield* subtreeEntries(tree, plan, { ...options, open: place => passes.read(place) })
      } finally {
        await passes.close()
      }
    },
  }
}
