import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRegistry } from '../lab/registry-process.ts'

/**
 * A real registry that no configuration knows, with `names` in its catalog: distribution lists every folder of its
 * storage that has a `_layers`, so that thousands of repositories take no push.
 */
export async function startOwnRegistry(names: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-e2e-'))
  const repositories = join(folder, 'docker/registry/v2/repositories')
  for (const name of names) await mkdir(join(repositories, name, '_layers'), { recursive: true })
  const registry = await startRegistry({ folder, storage: folder })
  return {
    host: registry.host,
    async stop() {
      await registry.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
