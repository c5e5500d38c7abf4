import type { Sentence } from '#lib/messages/say'
import type { Repository } from '#lib/oci/reference/types'

/** A login. Its secret members must never be logged or serialised: `toJSON` and `toString` are redacted by `secret()`. */
export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: Secret }
  | { readonly kind: 'identity-token'; readonly username?: string; readonly token: Secret }

/** A string that prints as `[redacted]` everywhere but through `reveal()`. */
export interface Secret {
  reveal(): string
  toJSON(): string
  toString(): string
}

/** Where a login was found; what the Registries page shows. */
export interface CredentialSource {
  /** Path as shown to people, e.g. `${XDG_RUNTIME_DIR}/containers/auth.json`. */
  readonly file: string
  /** Key inside the file, e.g. `registry.redhat.io` or `quay.io/org`. */
  readonly key: string
  /** Credential helper or store that holds the secret, e.g. `docker-credential-ecr-login`. */
  readonly helper?: string
}

export interface FoundCredential {
  readonly credential: Credential
  readonly source: CredentialSource
  /** Stable, non-secret name of this login for cache and pool keys. */
  readonly id: string
}

export interface CredentialLookup {
  readonly found?: FoundCredential
  /** Every place looked into, in order, with what was there: `~/.docker/config.json (not found)`. */
  readonly tried: readonly Sentence[]
  /** A file that may hold the login cannot be used; `tried` says which and why. */
  readonly broken?: true
}

export interface CredentialStore {
  /** The login that serves this repository (most specific key first). An empty `name` asks for the host's. */
  lookup(repository: Repository): Promise<CredentialLookup>
  /** Which host or namespace keys exist, without any secret. */
  list(): Promise<readonly CredentialSource[]>
  /** Changes whenever a file of logins does; what was read with one login is not to be shown under another. */
  version(): Promise<string>
}

/** One place a repository is read from, after registries.conf was applied. */
export interface Endpoint {
  /** Host[:port] to connect to. */
  readonly location: string
  /** Repository name there. */
  readonly name: string
  readonly insecure: boolean
  readonly role: 'primary' | 'mirror'
  /** Which references a mirror serves (`pull-from-mirror`, `mirror-by-digest-only`). */
  readonly serves: 'all' | 'digest-only' | 'tag-only'
}
