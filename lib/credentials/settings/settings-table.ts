import type { SettingType } from './setting-types.ts'
import * as type from './setting-types.ts'

/** One setting: everything the reader of the file, the reader of the environment and the documentation need. */
export interface Setting<T> {
  /** Key in `portolan.toml`. */
  readonly key: string
  /** Environment variable; wins over the file. */
  readonly env?: string
  readonly type: SettingType<T>
  /** Value where nothing is set; absent where that means “none”, or where `unset` tells how it is decided. */
  readonly fallback?: NoInfer<T>
  /** The default, for people, where it is not a fixed value. */
  readonly unset?: string
  /** One sentence for the documentation. */
  readonly meaning: string
}

type TypeOf<S> = S extends Setting<infer T> ? T : never
type ValueOf<S> = S extends { readonly fallback: unknown } ? TypeOf<S> : TypeOf<S> | undefined
type Values<Table> = { readonly [K in keyof Table]: ValueOf<Table[K]> }

interface SettingWithFallback<T> extends Setting<T> {
  readonly fallback: NoInfer<T>
}

/** Keeps whether a row has a fallback, so that the types of the settings follow from the table. */
function row<T>(setting: SettingWithFallback<T>): SettingWithFallback<T>
function row<T>(setting: Setting<T>): Setting<T>
function row<T>(setting: Setting<T>): Setting<T> {
  return setting
}

/** Settings of the whole program, in the order of the documentation. */
export const settingsTable = {
  mode: row({
    key: 'mode',
    env: 'PORTOLAN_MODE',
    type: type.choice('personal', 'public'),
    fallback: 'personal',
    meaning:
      'Who it is for: `personal` uses your logins on your machine, `public` lets anyone browse without any login.',
  }),
  listen: row({
    key: 'listen',
    env: 'PORTOLAN_LISTEN',
    type: type.listenAddress,
    fallback: '127.0.0.1',
    meaning: 'Address to listen on; public mode wants it said.',
  }),
  port: row({
    key: 'port',
    env: 'PORT',
    type: type.port,
    fallback: 3000,
    meaning: 'Port to listen on; 0 takes a free one.',
  }),
  publicUrl: row({
    key: 'public_url',
    env: 'PORTOLAN_PUBLIC_URL',
    type: type.origin,
    unset: 'none; needed in public mode',
    meaning: 'Address people open it under; requests under another host name are refused.',
  }),
  logins: row({
    key: 'logins',
    env: 'PORTOLAN_LOGINS',
    type: type.onOff,
    unset: '`true` in personal mode, `false` in public mode',
    meaning: 'Whether the logins of podman and docker are used; when off, no stored login is even read.',
  }),
  exposeCredentials: row({
    key: 'expose_credentials',
    env: 'PORTOLAN_EXPOSE_CREDENTIALS',
    type: type.onOff,
    fallback: false,
    meaning:
      'Allows a personal Portolan that uses logins to listen beyond loopback: whoever reaches it sees what you may see.',
  }),
  anyPublicRegistry: row({
    key: 'any_public_registry',
    env: 'PORTOLAN_ANY_PUBLIC_REGISTRY',
    type: type.onOff,
    unset: '`true` in personal mode, `false` in public mode',
    meaning: 'Whether any registry on a public address may be opened anonymously, or only those that are named.',
  }),
  logLevel: row({
    key: 'log_level',
    env: 'PORTOLAN_LOG_LEVEL',
    type: type.choice('debug', 'info', 'warn', 'error', 'silent'),
    fallback: 'info',
    meaning: 'Least severity of the lines that are logged.',
  }),
  dataDir: row({
    key: 'data_dir',
    env: 'PORTOLAN_DATA_DIR',
    type: type.directory,
    unset: '`$XDG_DATA_HOME/portolan`, else `~/.local/share/portolan`',
    meaning: 'Directory for what Portolan remembers, such as the registries you confirmed.',
  }),
  cacheBudgetBytes: row({
    key: 'cache_budget',
    env: 'PORTOLAN_CACHE_BUDGET',
    type: type.byteSize,
    fallback: 128 * 2 ** 20,
    unset: '`128 MiB`',
    meaning: 'Memory for manifests and configs that were read before.',
  }),
  layerBudgetBytes: row({
    key: 'layer_budget',
    env: 'PORTOLAN_LAYER_BUDGET',
    type: type.byteSize,
    fallback: 4 * 2 ** 30,
    unset: '`4 GiB`',
    meaning: 'Disk for what lets files of layers be opened without reading the layer again.',
  }),
}

/** Settings of one `[[registry]]` of the file, in the order of the documentation. */
export const registrySettingsTable = {
  host: row({
    key: 'host',
    type: type.registryHost,
    unset: 'must be set',
    meaning: 'The registry, as image names write it.',
  }),
  title: row({ key: 'title', type: type.words, unset: 'the host', meaning: 'Name shown for it.' }),
  classes: row({
    key: 'class',
    type: type.listOf(
      type.choice('red-hat-managed', 'public', 'private', 'enterprise', 'openshift-internal', 'external'),
    ),
    unset: 'found out',
    meaning: 'Class or classes it is shown under.',
  }),
  kind: row({
    key: 'kind',
    type: type.choice(
      ...(['distribution', 'red-hat', 'quay', 'docker-hub', 'ghcr', 'gitlab', 'harbor', 'openshift'] as const),
      ...([
        'ecr',
        'ecr-public',
        'artifact-registry',
        'acr',
        'mcr',
        'kubernetes',
        'zot',
        'artifactory',
        'nexus',
      ] as const),
    ),
    unset: 'by host and by what it answers, else `distribution`',
    meaning: 'Software or service behind it, where it behaves in its own way.',
  }),
  api: row({
    key: 'api',
    type: type.origin,
    unset: 'as its kind has it',
    meaning: 'Where the vendor’s own API is, if not at its usual place; a login that the API takes is sent there too.',
  }),
  featured: row({
    key: 'featured',
    type: type.listOf(type.repositoryName),
    fallback: [],
    meaning: 'Repositories offered as starting points.',
  }),
  insecure: row({
    key: 'insecure',
    type: type.onOff,
    fallback: false,
    meaning: 'Allows HTTP and certificates that cannot be verified, as `insecure` of registries.conf.',
  }),
  network: row({
    key: 'network',
    type: type.choice('public', 'private', 'loopback'),
    unset: '`public` for well-known hosts, `loopback` for loopback hosts, else `private`',
    meaning: 'Addresses its host may resolve to: `private` allows those of your own network as well as public ones.',
  }),
  realm: row({
    key: 'realm',
    type: type.webAddress,
    unset: 'same site as the registry',
    meaning: 'The only token server its login is sent to.',
  }),
  hidden: row({
    key: 'hidden',
    type: type.onOff,
    fallback: false,
    meaning: 'Keeps it out of the list of registries; it opens by its address.',
  }),
}

export type ProgramValues = Values<typeof settingsTable>
export type RegistryValues = Values<typeof registrySettingsTable>
