import { join, resolve } from 'node:path'
import { unexpanded } from '../find-credential-files.ts'

export interface SettingsFile {
  readonly path: string
  /** The path as shown to people. */
  readonly display: string
  /** Whether its absence is an error: someone named it. */
  readonly required: boolean
}

/** Where `portolan.toml` is looked for. */
export function findSettingsFile(env: Readonly<Record<string, string | undefined>>, home: string): SettingsFile {
  if (env.PORTOLAN_CONFIG) {
    return { path: resolve(env.PORTOLAN_CONFIG), display: unexpanded('PORTOLAN_CONFIG'), required: true }
  }
  const [root, shown] = env.XDG_CONFIG_HOME
    ? [env.XDG_CONFIG_HOME, unexpanded('XDG_CONFIG_HOME')]
    : [join(home, '.config'), '~/.config']
  return { path: join(root, 'portolan/portolan.toml'), display: `${shown}/portolan/portolan.toml`, required: false }
}
