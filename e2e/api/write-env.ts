import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface EnvFiles {
  /** Contents of portolan.toml, registries.conf and auth.json; a missing one is empty. */
  readonly toml?: string
  readonly registriesConf?: string
  readonly auth?: string
}

/**
 * The environment of a person with these files and a home directory of their own, so that nothing of this machine is
 * read. Everything is below one temporary folder, `folder`, for the test to remove.
 */
export async function writeEnv({ toml = '', registriesConf = '', auth = '{}' }: EnvFiles = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-api-'))
  const at = (name: string) => join(folder, name)
  await writeFile(at('portolan.toml'), toml)
  await writeFile(at('registries.conf'), registriesConf)
  await writeFile(at('auth.json'), auth, { mode: 0o600 })
  const env = {
    HOME: folder,
    PORTOLAN_CONFIG: at('portolan.toml'),
    PORTOLAN_DATA_DIR: at('data'),
    CONTAINERS_REGISTRIES_CONF: at('registries.conf'),
    REGISTRY_AUTH_FILE: at('auth.json'),
  }
  return { folder, env }
}
