import type { ProgramValues, RegistryValues } from './settings-table.ts'

/** One `[[registry]]` of `portolan.toml`. */
export type RegistrySettings = Omit<RegistryValues, 'host'> & {
  readonly host: string
  /** `file, line n` of its table. */
  readonly where: string
}

type Decided = 'logins' | 'anyPublicRegistry' | 'dataDir'

/** Everything that is set, with defaults filled in. */
export type Settings = Omit<ProgramValues, Decided> & {
  readonly [K in Decided]: NonNullable<ProgramValues[K]>
} & {
  readonly registries: readonly RegistrySettings[]
  /** Where each setting that was set came from: `PORT`, or `~/.config/portolan/portolan.toml, line 3`. */
  readonly where: { readonly [K in keyof ProgramValues]?: string }
  /** The file that was read, as shown to people. */
  readonly file?: string
}
