import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { startRegistry } from '../../../e2e/lab/registry-process.ts'
import { fillRegistry } from './fill-registry.ts'

/** Whatever makes the contents differ is in this file. */
const recipe = new URL('./fill-registry.ts', import.meta.url)

/** Storage of a filled registry under `cache`, built on first use (about a minute) and whenever the recipe changed. */
export async function prepareStorage(cache: string): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(recipe))
    .digest('hex')
    .slice(0, 16)
  const folder = join(cache, hash)
  const known = await stat(folder).catch(() => undefined)
  return known ? join(folder, 'storage') : build(cache, folder)
}

/** Only one recipe is kept; a build that was interrupted leaves nothing that looks complete. */
async function build(cache: string, folder: string): Promise<string> {
  process.stdout.write('Filling a registry with 4,000 tags and 5,015 repositories …\n')
  await rm(cache, { recursive: true, force: true })
  const unfinished = `${folder}.unfinished`
  const storage = join(unfinished, 'storage')
  await mkdir(storage, { recursive: true })
  const registry = await startRegistry({ folder: unfinished, storage })
  try {
    await fillRegistry(registry.host)
  } finally {
    await registry.stop()
  }
  await rename(unfinished, folder)
  return join(folder, 'storage')
}
