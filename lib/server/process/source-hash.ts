import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Everything `next build` reads. */
const BUILD_INPUTS = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

const isBuildInput = (path: string) => !/\.test\.tsx?$/.test(path) && !path.startsWith(join('lib', 'testing'))

async function filesUnder(root: string, path: string): Promise<readonly string[]> {
  const info = await stat(join(root, path)).catch(() => undefined)
  if (!info) return []
  if (info.isFile()) return [path]
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => relative(root, join(entry.parentPath, entry.name)))
}

/** SHA-256 (hex) over names and bytes of all files that a production build of the project at `root` depends on. */
export async function sourceHash(root: string): Promise<string> {
  const groups = await Promise.all(BUILD_INPUTS.map(path => filesUnder(root, path)))
  const files = groups.flat().filter(isBuildInput).sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const bytes = await readFile(join(root, file))
    hash.update(`${file}\0${bytes.byteLength}\0`).update(bytes)
  }
  return hash.digest('hex')
}
