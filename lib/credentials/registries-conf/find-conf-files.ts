import { join } from 'node:path'
import { type Surroundings, unexpanded } from '../find-credential-files.ts'

/** A file or directory, and its path as shown to people. */
export interface ConfPlace {
  readonly path: string
  readonly display: string
}

export interface MainFile extends ConfPlace {
  /** Someone named it, so its absence is an error. */
  readonly required: boolean
  /** Directories of drop-ins (`*.conf`) that go with it, in the order they are applied. */
  readonly dropIns: readonly ConfPlace[]
}

export interface ConfPlaces {
  /** The first that exists counts. */
  readonly main: readonly MainFile[]
  /** Directories of drop-ins where no main file exists. */
  readonly dropIns: readonly ConfPlace[]
  /** Aliases that podman recorded; they win over all others. */
  readonly recordedAliases: ConfPlace
}

/**
 * Where registries.conf and its drop-ins are. A user's own registries.conf takes the system's drop-ins out
 * as well.
 * https://github.com/containers/image/blob/main/docs/containers-registries.conf.d.5.md#configuration-precedence
 *
 * @param systemDir `/etc/containers`; another one in tests
 */
export function findConfPlaces({ env, home, uid }: Surroundings, systemDir: string): ConfPlaces {
  const own = (name: string) => ({
    path: join(home, '.config/containers', name),
    display: `~/.config/containers/${name}`,
  })
  const system = (name: string) => ({ path: join(systemDir, name), display: join(systemDir, name) })
  const userDropIns = [own('registries.conf.d')]
  const dropIns = [system('registries.conf.d'), ...userDropIns]
  const explicit = env.CONTAINERS_REGISTRIES_CONF
  const named = { path: explicit ?? '', display: unexpanded('CONTAINERS_REGISTRIES_CONF') }
  return {
    main: explicit
      ? [{ ...named, required: true, dropIns }]
      : [
          { ...own('registries.conf'), required: false, dropIns: userDropIns },
          { ...system('registries.conf'), required: false, dropIns },
        ],
    dropIns,
    recordedAliases: recordedAliases(env, home, uid),
  }
}

function recordedAliases(env: Surroundings['env'], home: string, uid: number): ConfPlace {
  const name = 'containers/short-name-aliases.conf'
  if (uid === 0) return { path: join('/var/cache', name), display: `/var/cache/${name}` }
  if (env.XDG_CACHE_HOME)
    return { path: join(env.XDG_CACHE_HOME, name), display: `${unexpanded('XDG_CACHE_HOME')}/${name}` }
  return { path: join(home, '.cache', name), display: `~/.cache/${name}` }
}
