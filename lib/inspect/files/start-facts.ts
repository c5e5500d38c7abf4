import type { Context } from '#lib/context/context'
import type { StartFacts } from '#lib/contract/views/files'
import { attempt } from '#lib/errors/attempt'
import type { ExecutionConfig } from '#lib/oci/config/types'
import { osReleasePaths, parseOsRelease } from '../packages/distribution.ts'
import { findProgram, linkTo, pathOf, searchPath } from './find-program.ts'
import { openFile } from './open-file.ts'
import type { OpenedFiles } from './open-files.ts'
import { readBytes } from './read-bytes.ts'

const maxOsReleaseBytes = 16_384

async function osRelease(ctx: Context, files: OpenedFiles): Promise<StartFacts['osRelease']> {
  for (const path of osReleasePaths) {
    const found = pathOf(files.tree, path)
    if (found === undefined) continue
    const bytes = await attempt(() => readBytes(openFile(ctx, files, found), 0, maxOsReleaseBytes))
    if (!bytes.ok) continue
    const { id, prettyName } = parseOsRelease(new TextDecoder().decode(bytes.value))
    return { name: prettyName ?? id, path: found }
  }
  return undefined
}

/** Where to begin reading an image: its distribution, what it runs, and where programs are. */
export async function startFacts(ctx: Context, files: OpenedFiles, execution: ExecutionConfig): Promise<StartFacts> {
  const { tree } = files
  const { entrypoint, cmd, workingDir } = execution
  const program = (words: readonly string[] | undefined) =>
    words?.[0] === undefined ? undefined : findProgram(tree, words[0], execution)
  const [entry, command] = [program(entrypoint), program(cmd)]
  const release = await osRelease(ctx, files)
  return {
    ...(release && { osRelease: release }),
    ...(entry && { entrypoint: entry }),
    // Behind an entry point these words are its arguments.
    ...(command && !entry && { command }),
    ...(workingDir && { workingDirectory: linkTo(workingDir, pathOf(tree, workingDir)) }),
    search: searchPath(execution).map(directory => linkTo(directory, pathOf(tree, directory))),
  }
}
