import type { FilesAnswer, FilesQuery } from '#lib/contract/files'
import { chooseNodes, chosenBelow, chosenChildren } from './choose-nodes.ts'
import { describeEntry } from './describe-entry.ts'
import { findNode } from './find-node.ts'
import type { OpenedFiles } from './open-files.ts'

type Query = Omit<FilesQuery, 'ref' | 'platform' | 'stream'>

/**
 * What is at a path and what is in it, a page of it. Throws AppError `not-found` for a path that no layer has.
 */
export async function listFiles(files: OpenedFiles, query: Query): Promise<FilesAnswer> {
  const { digest, layers, tree } = files
  const { path, recursive = false, cursor, limit } = query
  const node = findNode(tree, path)
  const choice = await chooseNodes(files, query)
  const listed = recursive ? await chosenBelow(tree, choice, node) : chosenChildren(tree, choice, node)
  const end = cursor + limit
  return {
    digest,
    layers: layers.map(({ descriptor, diffId, toc }) => ({
      digest: descriptor.digest,
      ...(diffId && { diffId }),
      sizeBytes: descriptor.sizeBytes,
      ...(toc && { toc: toc.facts.kind }),
    })),
    entry: describeEntry(tree, node),
    total: listed.length,
    entries: Array.from(listed.slice(cursor, end), entry => describeEntry(tree, entry)),
    ...(end < listed.length && { next: end }),
  }
}
