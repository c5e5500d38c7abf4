/** When a mirror may be used; `pull-from-mirror` and `mirror-by-digest-only` in one value. */
export type MirrorUse = 'all' | 'digest-only' | 'tag-only'

export interface ConfMirror {
  /** `host[:port][/namespace…]` */
  readonly location: string
  readonly insecure: boolean
  readonly use: MirrorUse
}

/** One `[[registry]]` table. */
export interface ConfRegistry {
  /** `host[:port][/namespace…]` or `*.example.com`. */
  readonly prefix: string
  /** What takes the prefix's place; absent only with a wildcard prefix, where names stay as they are. */
  readonly location?: string
  readonly insecure: boolean
  readonly blocked: boolean
  readonly mirrors: readonly ConfMirror[]
  /** File that has the table, as shown to people. */
  readonly file: string
}

export type ShortNameMode = 'enforcing' | 'permissive' | 'disabled'

/**
 * registries.conf(5) after its drop-ins were applied.
 * https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md
 */
export interface RegistriesConf {
  readonly registries: readonly ConfRegistry[]
  /** `host[:port]` to try for short names, in order. */
  readonly unqualifiedSearchRegistries: readonly string[]
  /** Short name → `host/repository`. */
  readonly aliases: ReadonlyMap<string, string>
  readonly shortNameMode: ShortNameMode
  readonly credentialHelpers: readonly string[]
  /** Files that were read, in order, as shown to people. */
  readonly files: readonly string[]
}

/** One file of it; what a file does not say is absent, so that it leaves the setting of earlier files alone. */
export interface RegistriesConfFile {
  readonly registries: readonly ConfRegistry[]
  /** An empty value takes an alias of an earlier file away. */
  readonly aliases: ReadonlyMap<string, string>
  readonly unqualifiedSearchRegistries?: readonly string[]
  readonly shortNameMode?: ShortNameMode
  readonly credentialHelpers?: readonly string[]
}
