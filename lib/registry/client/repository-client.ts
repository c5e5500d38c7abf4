import type { Endpoint } from '#lib/credentials/types'
import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'
import { isDigest } from '#lib/oci/digest/digest'
import type { RepositoryClient } from '../types.ts'
import { vendorOf } from '../vendors/known-hosts.ts'
import { readBlob } from './blob-reader.ts'
import { Connection } from './connection.ts'
import { getBlob } from './get-blob.ts'
import { getManifest, headManifest } from './get-manifest.ts'
import { listReferrers } from './list-referrers.ts'
import { listTags } from './list-tags.ts'
import type { RepositoryClientOptions } from './options.ts'
import { resolveSource } from './source.ts'

/** A client of one repository. Manifests and blobs are read from mirrors first; lists come from the registry itself. */
export function createRepositoryClient(options: RepositoryClientOptions): RepositoryClient {
  const { repository } = options
  const places = new Places(options)
  return {
    repository,
    async *tags(call = {}) {
      yield* listTags(await places.primary(), call)
    },
    head: (tagOrDigest, call = {}) =>
      places.first(tagOrDigest, connection => headManifest(connection, tagOrDigest, call)),
    manifest: (tagOrDigest, call = {}) =>
      places.first(tagOrDigest, connection => getManifest(connection, tagOrDigest, call)),
    blob: (digest, limitBytes, call = {}) =>
      places.first(digest, connection => getBlob(connection, digest, limitBytes, call)),
    blobStream: (digest, range, { signal } = {}) =>
      places.first(digest, connection =>
        readBlob({ connection, digest, purpose: 'blob', ...(signal && { signal }) }, range?.start ?? 0, range?.end),
      ),
    referrers: async (digest, artifactType, call = {}) =>
      listReferrers(await places.primary(), digest, artifactType, call),
  }
}

/**
 * The endpoints of a repository in the order of registries.conf.
 * https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md#remapping-and-mirroring-registries
 */
class Places {
  readonly #options: RepositoryClientOptions
  readonly #connections = new Map<Endpoint, Promise<Connection>>()
  /** Mirrors that failed: asked again only after everything else, so that a dead mirror costs its timeout once. */
  readonly #failed = new Set<Endpoint>()

  constructor(options: RepositoryClientOptions) {
    this.#options = options
  }

  primary(): Promise<Connection> {
    const endpoint = this.#options.endpoints.find(({ role }) => role === 'primary')
    if (!endpoint) throw new AppError('internal', say`No endpoint is known for ${this.#options.repository.registry}.`)
    return this.#connect(endpoint)
  }

  /** The first success in order. When every place fails, the last one's failure stands and names the others. */
  async first<T>(tagOrDigest: string, read: (connection: Connection) => Promise<T>): Promise<T> {
    const serving = this.#options.endpoints.filter(({ serves }) => servesReference(serves, tagOrDigest))
    const ordered = [
      ...serving.filter(endpoint => !this.#failed.has(endpoint)),
      ...serving.filter(endpoint => this.#failed.has(endpoint) && endpoint.role === 'mirror'),
    ]
    const tried: Sentence[] = []
    let answer: AppError | undefined
    for (const endpoint of ordered) {
      try {
        return await read(await this.#connect(endpoint))
      } catch (error) {
        if (!(error instanceof AppError) || error.code === 'cancelled') throw error
        tried.push(say`${endpoint.location} (${error.code})`)
        if (endpoint.role === 'mirror') this.#failed.add(endpoint)
        // The registry's own answer tells more than a mirror's.
        if (!answer || endpoint.role === 'primary') answer = error
      }
    }
    if (!answer) throw new AppError('internal', say`No endpoint serves ${tagOrDigest}.`)
    throw tried.length > 1 ? withTried(answer, tried) : answer
  }

  #connect(endpoint: Endpoint): Promise<Connection> {
    const { repository, kind, ...wiring } = this.#options
    const known = this.#connections.get(endpoint)
    if (known) return known
    const vendor = vendorOf(repository.registry, kind)
    const connection = resolveSource(endpoint, vendor, wiring, repository.name).then(
      source => new Connection(source, wiring),
    )
    this.#connections.set(endpoint, connection)
    return connection
  }
}

const servesReference = (serves: Endpoint['serves'], tagOrDigest: string): boolean =>
  serves === 'all' || (serves === 'digest-only') === isDigest(tagOrDigest)

const withTried = (error: AppError, tried: readonly Sentence[]): AppError =>
  new AppError(error.code, error.sentences.words, {
    ...(error.sentences.hint && { hint: error.sentences.hint }),
    ...(error.host !== undefined && { host: error.host }),
    ...(error.registry && { registry: error.registry }),
    ...(error.retryAfterMs !== undefined && { retryAfterMs: error.retryAfterMs }),
    tried,
    cause: error,
  })
