import { MergedTree } from '#lib/archive/tree/merged-tree'
import { resolvePath } from '#lib/archive/tree/resolve-path'
import type { ProgramLink } from '#lib/contract/views/files'
import type { ExecutionConfig } from '#lib/oci/config/types'
import { addressOfPath } from './path-address.ts'

/** What a container runtime searches where the config names no PATH: https://github.com/opencontainers/runtime-spec and runc. */
const usualPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** Directories that programs are searched in. */
export const searchPath = ({ env }: Pick<ExecutionConfig, 'env'>): readonly string[] => {
  const set = env.findLast(variable => variable.startsWith('PATH='))
  return (set?.slice('PATH='.length) ?? usualPath).split(':').filter(Boolean)
}

/** The address of what a path of the image leads to, links followed. */
export function pathOf(tree: MergedTree, path: string, from?: number): string | undefined {
  const found = resolvePath(tree, path, from === undefined ? {} : { from })
  return found.status === 'found' ? addressOfPath(tree.path(found.node)) : undefined
}

export const linkTo = (text: string, path: string | undefined): ProgramLink => ({
  text,
  ...(path !== undefined && { path }),
})

/** The file that a word of a command line runs: a path from the working directory, or a name in PATH. */
export function findProgram(tree: MergedTree, word: string, execution: ExecutionConfig): ProgramLink {
  const resolved = resolvePath(tree, execution.workingDir ?? '/')
  const from = resolved.status === 'found' ? resolved.node : MergedTree.root
  if (word.includes('/')) return linkTo(word, pathOf(tree, word, from))
  const found = searchPath(execution).flatMap(directory => pathOf(tree, `${directory}/${word}`) ?? [])
  return linkTo(word, found[0])
}
