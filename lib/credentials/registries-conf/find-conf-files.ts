import { join, resolve } from 'node:path'
import { type Surroundings, unexpanded } from '../find-credential-files.ts'

export interface ConfPlaces {
  /** The main file; with `required`, its absence is an error. */
  readonly main: readonly { readonly path: string; readonly display: string; readonly required: boolean }[]
  /** Directories of drop-ins (`*.conf`), in the order they are applied. */
  readonly dropIns: readonly { readonly path: string; readonly display: string }[]
  /** Aliases that podman recorded; they win over all others. */
  readonly recordedAliases: { readonly path: string; readonly display: string }
}

/**
 * Where registries.conf and its drop-ins are. The first existing `main` file counts; the user's own takes the system's
 * drop-ins out as well.
 * https://github.com/containers/image/blob/main/docs/containers-registries.conf.d.5.md#configuration-precedence
 *
 * @param systemDir `/etc/containers`; another one in tests
 */
export function findConfPlaces({ env, home, uid }: Surroundings, systemDir: string): ConfPlaces {
  const explicit = env.CONTAINERS_REGISTRIES_CONF
  const own = join(home, '.config/containers')
  const display = unexpanded('CONTAINERS_REGISTRIES_CONF')
  return {
    main: explicit
      ? [{ path: resolve(explicit), display, required: true }]
      : [
          { path: join(own, 'registries.conf'), display: '~/.config/containers/registries.conf', required: false },
          { path: join(systemDir, 'registries.conf'), display: join(systemDir, 'registries.conf'), required: false },
        ],
    dropIns: [
      { path: join(systemDir, 'registries.conf.d'), display: join(systemDir, 'registries.conf.d') },
      { path: join(own, 'registries.conf.d'), display: '~/.config/containers/registries.conf.d' },
    ],
    recordedAliases: recordedAliases(env, home, uid),
  }
}

function recordedAliases(env: Surroundings['env'], home: string, uid: number) {
  const name = 'containers/short-name-aliases.conf'
  if (uid === 0) return { path: join('/var/cache', name), display: `/var/cache/${name}` }
  if (env.XDG_CACHE_HOME)
    return { path: join(env.XDG_CACHE_HOME, name), display: `${unexpanded('XDG_CACHE_HOME')}/${name}` }
  return { path: join(home, '.cache', name), display: `~/.cache/${name}` }
}
