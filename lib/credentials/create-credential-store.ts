import { createHmac, randomBytes } from 'node:crypto'
import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'
import type { Repository } from '#lib/oci/reference/types'
import { AuthFileReader } from './auth-file-reader.ts'
import { type CredentialFile, findCredentialFiles, type Surroundings } from './find-credential-files.ts'
import { HelperMemory } from './helper-memory.ts'
import { dockerHubServer, findKey, hostOfKey, isDockerHub } from './match-key.ts'
import type { AuthFile } from './parse-auth-file.ts'
import type { Credential, CredentialLookup, CredentialSource, CredentialStore, FoundCredential } from './types.ts'

export interface CredentialStoreOptions extends Surroundings {
  /**
   * `credential-helpers` of registries.conf, asked in order; `containers-auth.json` stands for the files.
   * https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md#global-settings
   */
  readonly credentialHelpers?: readonly string[]
  readonly helperTimeoutMs?: number
  /** Milliseconds; decides how long a helper's answer is kept. */
  readonly now?: () => number
}

/** The reserved name for the files of containers-auth.json(5). */
const authFiles = 'containers-auth.json'

/** What one place had: a login, or the words for `tried`. */
type Answer =
  | { readonly credential: Credential; readonly source: CredentialSource }
  | { readonly remarks: readonly Sentence[]; readonly broken?: true }

/** The logins that podman, skopeo and docker left on this machine, found as podman finds them. */
export function createCredentialStore(options: CredentialStoreOptions): CredentialStore {
  return new FileCredentialStore(options)
}

class FileCredentialStore implements CredentialStore {
  readonly #files: readonly CredentialFile[]
  readonly #places: readonly string[]
  readonly #reader = new AuthFileReader()
  readonly #helpers: HelperMemory
  // Ids are keyed hashes: they change with the login and tell nothing about it.
  readonly #idKey = randomBytes(32)

  constructor({ credentialHelpers = [], helperTimeoutMs, now = Date.now, ...around }: CredentialStoreOptions) {
    this.#files = findCredentialFiles(around)
    this.#places = credentialHelpers.length > 0 ? credentialHelpers : [authFiles]
    const timeout = helperTimeoutMs === undefined ? {} : { timeoutMs: helperTimeoutMs }
    this.#helpers = new HelperMemory({ env: around.env, ...timeout }, now)
  }

  async lookup(repository: Repository): Promise<CredentialLookup> {
    const tried: Sentence[] = []
    let broken = false
    for await (const answer of this.#ask(repository)) {
      if ('remarks' in answer) {
        tried.push(...answer.remarks)
        broken ||= answer.broken ?? false
        continue
      }
      const { file, key } = answer.source
      return { found: this.#found(answer.credential, answer.source), tried: [...tried, say`${file} (entry ${key})`] }
    }
    return { tried, ...(broken && { broken }) }
  }

  async list(): Promise<readonly CredentialSource[]> {
    const sources: CredentialSource[] = []
    for (const file of this.#files) {
      const read = await this.#reader.read(file)
      if (read.state === 'read') sources.push(...listFile(read.file, file.display))
    }
    return sources
  }

  async version(): Promise<string> {
    const states = await Promise.all(this.#files.map(file => this.#reader.read(file)))
    return states.map(read => (read.state === 'read' ? read.version : read.state)).join(' ')
  }

  /** Every place in its order, asked only as far as the caller reads on. */
  async *#ask(repository: Repository): AsyncGenerator<Answer> {
    for (const place of this.#places) {
      if (place === authFiles) for (const file of this.#files) yield await this.#askFile(file, repository)
      else {
        // Helpers know hosts only, and a host is a parent of each of its repositories.
        const key = repository.registry
        yield await this.#askHelper(place, key, { file: 'registries.conf', key, helper: helperName(place) }, '')
      }
    }
  }

  async #askFile(file: CredentialFile, repository: Repository): Promise<Answer> {
    const read = await this.#reader.read(file)
    const display = file.display
    if (read.state === 'absent') return { remarks: [say`${display} (not found)`] }
    if (read.state === 'broken') {
      // The only file that may be used cannot be: going on without a login would hide it.
      if (file.explicit) throw read.error
      return { remarks: read.error.sentences.tried, broken: true }
    }
    const { entries, credHelpers, credsStore } = read.file
    const helperKey = findKey(credHelpers.keys(), { ...repository, name: '' }, false)
    const suffix = helperKey === undefined ? undefined : credHelpers.get(helperKey)
    if (helperKey !== undefined && suffix !== undefined) {
      const source = { file: display, key: helperKey, helper: helperName(suffix) }
      return this.#askHelper(suffix, helperKey, source, read.version)
    }
    const key = findKey(entries.keys(), repository, file.legacy)
    const entry = key === undefined ? undefined : entries.get(key)
    if (key !== undefined && entry?.kind === 'login')
      return { credential: entry.credential, source: { file: display, key } }
    if (key !== undefined && entry?.kind === 'unusable') return { remarks: [say`${display} (${key}: ${entry.remark})`] }
    if (credsStore !== undefined) {
      const server = isDockerHub(repository.registry) ? dockerHubServer : repository.registry
      const source = { file: display, key: server, helper: helperName(credsStore) }
      return this.#askHelper(credsStore, server, source, read.version)
    }
    return { remarks: [say`${display} (no entry)`] }
  }

  async #askHelper(suffix: string, server: string, source: CredentialSource, version: string): Promise<Answer> {
    try {
      const credential = await this.#helpers.get(suffix, server, version)
      if (credential) return { credential, source }
      return { remarks: [say`${source.file} (${helperName(suffix)} has no entry)`] }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return { remarks: error.sentences.tried.map(remark => say`${source.file}: ${remark}`) }
    }
  }

  #found(credential: Credential, source: CredentialSource): FoundCredential {
    const held = credential.kind === 'basic' ? credential.password : credential.token
    const content = [source.file, source.key, credential.kind, credential.username ?? '', held.reveal()]
    const id = createHmac('sha256', this.#idKey).update(JSON.stringify(content)).digest('base64url').slice(0, 22)
    return { credential, source, id }
  }
}

const helperName = (suffix: string): string => `docker-credential-${suffix}`

function listFile({ entries, credHelpers, credsStore }: AuthFile, file: string): readonly CredentialSource[] {
  const helped = [...credHelpers].map(([key, suffix]) => ({ file, key, helper: helperName(suffix) }))
  const byHelper = new Set(helped.map(({ key }) => hostOfKey(key, false)))
  const own = [...entries].flatMap(([key, { kind }]): CredentialSource[] => {
    if (kind === 'login') return [{ file, key }]
    // A marker tells that docker's store has this login.
    if (kind === 'marker' && credsStore !== undefined) return [{ file, key, helper: helperName(credsStore) }]
    return []
  })
  return [...helped, ...own.filter(({ key }) => !byHelper.has(hostOfKey(key, false)))]
}
