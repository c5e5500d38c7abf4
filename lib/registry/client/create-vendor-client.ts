import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { VendorCallOptions } from '../types.ts'
import type { VendorAdapter, VendorApi } from '../vendors/adapter.ts'
import { adapters } from '../vendors/adapters.ts'
import { kindTraits } from '../vendors/kinds.ts'
import { vendorOf } from '../vendors/known-hosts.ts'
import type { RegistryKind } from '../vendors/types.ts'
import { type VendorClient, vendorCapabilities } from '../vendors/vendor-client.ts'
import { Connection } from './connection.ts'
import { detectKind } from './detect-kind.ts'
import type { RegistryClientOptions } from './options.ts'
import { readPicture } from './read-picture.ts'
import { resolveSource } from './source.ts'
import { type ApiPlace, VendorConnection } from './vendor-connection.ts'

export interface VendorClientOptions extends RegistryClientOptions {
  /** Where configuration says that the vendor's API is. */
  readonly api?: ApiPlace
}

/** A page waits for its vendor no longer than this, however many answers one question takes. */
const defaultDeadlineMs = 5_000

/** A well-known host's API is on the internet, wherever the registry itself is reached through. */
function placeOf({ api }: VendorClientOptions, apiOrigin: string | undefined): ApiPlace | undefined {
  return api ?? (apiOrigin === undefined ? undefined : { origin: apiOrigin, addresses: 'public' })
}

/** Asks questions through a connection of its own login, within the deadline and around APIs that are down. */
class Asker {
  readonly #options: VendorClientOptions
  readonly #adapter: VendorAdapter
  readonly #place: ApiPlace | undefined
  readonly #kind: RegistryKind
  readonly apiHost: string

  constructor(options: VendorClientOptions, adapter: VendorAdapter, kind: RegistryKind) {
    this.#options = options
    this.#adapter = adapter
    this.#kind = kind
    const { row } = vendorOf(options.host)
    // The table's API is that of the table's kind; a host that configuration calls another kind has none there.
    this.#place = placeOf(options, row?.kind === kind ? row.apiOrigin : undefined)
    this.apiHost = this.#place ? new URL(this.#place.origin).host : options.host
  }

  /** An API that is elsewhere, and nobody says where, cannot be asked. */
  get hasApi(): boolean {
    return this.#adapter.apiAt !== 'elsewhere' || this.#place !== undefined
  }

  async ask<T>(
    name: string,
    { signal, deadlineMs }: VendorCallOptions,
    question: (api: VendorApi) => Promise<T>,
  ): Promise<T> {
    const { host, endpoint, memory } = this.#options
    const source = await resolveSource({ ...endpoint, name }, vendorOf(host, this.#kind), this.#options)
    const key = JSON.stringify([this.#place?.origin ?? host, source.login?.id])
    const down = memory.outages.of(key)
    if (down) throw down
    const timeout = AbortSignal.timeout(deadlineMs ?? defaultDeadlineMs)
    const within = signal ? AbortSignal.any([signal, timeout]) : timeout
    const connection = new Connection(source, this.#options)
    const api = new VendorConnection({
      adapter: this.#adapter,
      connection,
      wiring: this.#options,
      place: this.#place,
      signal: within,
    })
    try {
      return await question(api)
    } catch (error) {
      const late = error instanceof AppError && error.code === 'cancelled' && timeout.aborted && !signal?.aborted
      const failure = late ? this.#tooLate(deadlineMs ?? defaultDeadlineMs, error) : error
      if (failure instanceof AppError) memory.outages.note(key, failure)
      throw failure
    }
  }

  /** Its own host may be where the registry may be; any other address is a stranger's. */
  picture(address: string, { signal, deadlineMs = defaultDeadlineMs }: VendorCallOptions) {
    const { transport, endpoint, addresses } = this.#options
    const timeout = AbortSignal.timeout(deadlineMs)
    return readPicture(transport, {
      address,
      apiHost: this.apiHost,
      apiAddresses: this.#place?.addresses ?? addresses(endpoint.location),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
  }

  #tooLate(deadlineMs: number, cause: AppError): AppError {
    return new AppError('unreachable', say`${this.apiHost} did not answer within ${deadlineMs / 1000} seconds.`, {
      host: this.apiHost,
      hint: say`Portolan shows what the registry itself tells. Try again later for the rest.`,
      cause,
    })
  }
}

/** Finding out what a registry is must not take longer than being without it hurts. */
const detectionDeadlineMs = 3_000

async function decideKind(options: VendorClientOptions, { detect, signal }: Detection): Promise<RegistryKind> {
  const { host, endpoint, memory, kind } = options
  const vendor = vendorOf(host, kind)
  if (kind || vendor.kind !== 'distribution') return vendor.kind
  if (!detect) return memory.kinds.get(endpoint.location) ?? vendor.kind
  const source = await resolveSource({ ...endpoint, name: '' }, vendor, options)
  const deadline = AbortSignal.timeout(detectionDeadlineMs)
  const within = signal ? AbortSignal.any([signal, deadline]) : deadline
  return detectKind(new Connection(source, options), memory, within)
}

export interface Detection {
  readonly signal?: AbortSignal
  /** Whether a registry whose kind nobody named may be asked what it is; else what was found out before stands. */
  readonly detect: boolean
}

/** What the vendor of one registry can be asked. Never throws because its kind could not be found out. */
export async function createVendorClient(options: VendorClientOptions, detection: Detection): Promise<VendorClient> {
  const kind = await decideKind(options, detection)
  const adapter = adapters[kind]
  const asker = new Asker(options, adapter, kind)
  const base = {
    host: options.host,
    kind,
    apiHost: asker.apiHost,
    picture: (address: string, call: VendorCallOptions = {}) => asker.picture(address, call),
  }
  const { title } = kindTraits[kind]
  if (!asker.hasApi) return { ...base, capabilities: vendorCapabilities({ apiAt: 'elsewhere' }, title) }
  return { ...base, capabilities: vendorCapabilities(adapter, title), ...bind(adapter, asker) }
}

/** The questions this kind answers, each bound to its registry. */
function bind(adapter: VendorAdapter, asker: Asker): Partial<VendorClient> {
  const {
    listRepositories,
    search,
    findDigest,
    describeRepository,
    describeTags,
    describeImage,
    securityReport,
    quotas,
    resolveId,
  } = adapter
  return {
    ...(listRepositories && {
      listRepositories: (cursor, options = {}) => asker.ask('', options, api => listRepositories(api, cursor)),
    }),
    ...(search && {
      search: (query, cursor, options = {}) => asker.ask('', options, api => search(api, query, cursor)),
    }),
    ...(findDigest && {
      findDigest: (digest, options = {}) => asker.ask('', options, api => findDigest(api, digest)),
    }),
    ...(describeRepository && {
      describeRepository: (name, options = {}) => asker.ask(name, options, api => describeRepository(api, name)),
    }),
    ...(describeTags && {
      describeTags: (name, cursor, options = {}) => asker.ask(name, options, api => describeTags(api, name, cursor)),
    }),
    ...(describeImage && {
      describeImage: (name, digest, options = {}) => asker.ask(name, options, api => describeImage(api, name, digest)),
    }),
    ...(securityReport && {
      securityReport: (name, digest, options = {}) =>
        asker.ask(name, options, api => securityReport(api, name, digest)),
    }),
    ...(resolveId && {
      resolveId: (of, id, options = {}) => asker.ask('', options, api => resolveId(api, of, id)),
    }),
    ...(quotas && { quotas: (options = {}) => asker.ask('', options, api => quotas(api)) }),
  }
}
