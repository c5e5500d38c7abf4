import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sourceHash } from './source-hash.ts'

/** Beside Next's own BUILD_ID; says which sources the build was made of. */
const hashFile = (root: string) => join(root, '.next', 'portolan-sources')

/** Whether `.next` holds a complete build of the sources as they are now. */
export async function isBuildCurrent(root: string): Promise<boolean> {
  const [recorded, buildId, current] = await Promise.all([
    readFile(hashFile(root), 'utf8').catch(() => undefined),
    readFile(join(root, '.next', 'BUILD_ID'), 'utf8').catch(() => undefined),
    sourceHash(root),
  ])
  return buildId !== undefined && recorded === current
}

/** Runs `build` (exit code) and records what it was made of; a failed or interrupted build leaves no record. */
export async function recordBuild(root: string, build: () => Promise<number>): Promise<number> {
  await rm(hashFile(root), { force: true })
  const hash = await sourceHash(root)
  const exitCode = await build()
  if (exitCode === 0) await writeFile(hashFile(root), hash)
  return exitCode
}
