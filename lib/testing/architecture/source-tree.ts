import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readModule, type SourceModule } from './read-module.ts'

/** Paths of all files of the project that are not ignored, also those not yet committed. */
export function projectFiles(root: string): readonly string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  return list.split('\0').filter(path => path !== '' && existsSync(join(root, path)))
}

const isSource = (path: string) => /\.(tsx?|mjs)$/.test(path) && path !== 'next-env.d.ts'

/** Parses sources given as path → text. */
export function readModules(sources: ReadonlyMap<string, string>): readonly SourceModule[] {
  const files = new Set(sources.keys())
  return [...sources].map(([path, text]) => readModule(path, text, files))
}

export function readProject(root: string): readonly SourceModule[] {
  const paths = projectFiles(root).filter(isSource)
  return readModules(new Map(paths.map(path => [path, readFileSync(join(root, path), 'utf8')])))
}
