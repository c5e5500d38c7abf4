import { join, resolve } from 'node:path'

/** The process's surroundings that decide where configuration is looked for; a parameter, so that tests need no globals. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Home directory of the user. */
  readonly home: string
  /** Numeric user id; names the directory below `/run/containers`. */
  readonly uid: number
  /** As `process.platform`; only `linux` has runtime directories. */
  readonly platform?: string
}

export interface CredentialFile {
  readonly path: string
  /** The path as shown to people, with its variable unexpanded: `${XDG_RUNTIME_DIR}/containers/auth.json`. */
  readonly display: string
  /** `~/.dockercfg`: no `auths` wrapper, keys are hosts or URLs only. */
  readonly legacy: boolean
  /** Named by `REGISTRY_AUTH_FILE`: the only one that is read. */
  readonly explicit: boolean
}

/** A variable as a shell writes it, for people: `${HOME}`. */
export const unexpanded = (variable: string): string => `\${${variable}}`

/**
 * Files that may hold logins, in podman's lookup order; whether they exist is not looked at.
 * https://github.com/containers/image/blob/main/docs/containers-auth.json.5.md
 */
export function findCredentialFiles(around: Surroundings): readonly CredentialFile[] {
  const explicit = around.env.REGISTRY_AUTH_FILE
  if (explicit)
    return [{ path: resolve(explicit), display: unexpanded('REGISTRY_AUTH_FILE'), legacy: false, explicit: true }]
  const files = [runtimeFile(around), configHomeFile(around), dockerFile(around), dockercfg(around)]
  // Without runtime directories (macOS) the first two are the same file.
  return files.filter((file, index) => files.findIndex(other => other.path === file.path) === index)
}

const below = (root: string, shownRoot: string, ...parts: string[]): CredentialFile => ({
  path: join(root, ...parts),
  display: [shownRoot, ...parts].join('/'),
  legacy: false,
  explicit: false,
})

function runtimeFile({ env, home, uid, platform = 'linux' }: Surroundings): CredentialFile {
  if (platform !== 'linux') return below(home, '~', '.config', 'containers', 'auth.json')
  if (env.XDG_RUNTIME_DIR) return below(env.XDG_RUNTIME_DIR, unexpanded('XDG_RUNTIME_DIR'), 'containers', 'auth.json')
  return below(`/run/containers/${uid}`, `/run/containers/${unexpanded('UID')}`, 'auth.json')
}

function configHomeFile({ env, home }: Surroundings): CredentialFile {
  if (env.XDG_CONFIG_HOME) return below(env.XDG_CONFIG_HOME, unexpanded('XDG_CONFIG_HOME'), 'containers', 'auth.json')
  return below(home, '~', '.config', 'containers', 'auth.json')
}

function dockerFile({ env, home }: Surroundings): CredentialFile {
  if (env.DOCKER_CONFIG) return below(env.DOCKER_CONFIG, unexpanded('DOCKER_CONFIG'), 'config.json')
  return below(home, '~', '.docker', 'config.json')
}

const dockercfg = ({ home }: Surroundings): CredentialFile => ({ ...below(home, '~', '.dockercfg'), legacy: true })
