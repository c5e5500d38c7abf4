import type { MergedTree } from '#lib/archive/tree/merged-tree'
import type { ProgramLink } from '#lib/contract/views/files'
import type { ExecutionConfig } from '#lib/oci/config/types'
import { findProgram } from './find-program.ts'

/** `#!` and the path of an interpreter; `env` and its `-S` name the real one after it. */
const firstLine = /^#![ \t]*(\S+)(?:[ \t]+(.*))?/
const envWord = /^(?:-\S+[ \t]+|\w+=\S*[ \t]+)*(\S+)/

/** What runs a script: https://man7.org/linux/man-pages/man2/execve.2.html#interpreter_scripts. Undefined for other files. */
export function findInterpreter(tree: MergedTree, text: string, execution: ExecutionConfig): ProgramLink | undefined {
  const [, program, words] = firstLine.exec(text.slice(0, 256)) ?? []
  if (program === undefined) return undefined
  const [, named] = /(?:^|\/)env$/.test(program) ? (envWord.exec(words ?? '') ?? []) : []
  return findProgram(tree, named ?? program, execution)
}
