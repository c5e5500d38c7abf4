import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { parseJson } from '#lib/oci/json/parse-json'
import { acceptRealm } from '../auth/realm-rule.ts'
import type { TlsMaterial } from '../egress/tls-material.ts'
import type { AddressClass, EgressRequest, EgressResponse } from '../egress/types.ts'
import type { ApiAnswer, ApiCall, RegistryCall, VendorAdapter, VendorApi } from '../vendors/adapter.ts'
import { LooseObject } from '../vendors/loose-json.ts'
import { apiError } from './api-error.ts'
import type { Connection } from './connection.ts'
import type { Wiring } from './options.ts'

/** Where a vendor's API is, and which addresses it may resolve to. */
export interface ApiPlace {
  readonly origin: string
  readonly addresses: AddressClass
  /** The login of this API alone, where it has one of its own; it goes nowhere else. A client certificate needs no words. */
  readonly login?: { readonly id: string; readonly authorization?: string }
  /** Why the login that is there for this API cannot be presented; said where no other one is. */
  readonly refusal?: AppError
  /** Trust of this API alone. */
  readonly tls?: TlsMaterial
}

const limits = { maxBytes: 8 * 1024 * 1024, maxDepth: 64 } as const
const jsonTypes = 'application/json'

/** Answers of APIs are objects or lists; a list stands under `items`. */
export function parseBody(bytes: Uint8Array, host: string): LooseObject {
  if (bytes.byteLength === 0) return new LooseObject(undefined)
  const value = parseJson(bytes, say`The answer of ${host}`, limits)
  return new LooseObject(Array.isArray(value) ? { items: value } : value)
}

async function readAnswer(response: EgressResponse, host: string): Promise<ApiAnswer> {
  const header = (name: string) => response.header(name)
  try {
    return { body: parseBody(await response.bytes(), host), header }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'malformed') throw error
    throw new AppError('malformed', error.sentences.words, {
      host,
      hint: say`Portolan shows what the registry itself tells. Try again later for the rest.`,
      registry: { status: response.status },
      cause: error,
    })
  }
}

/** The one way of an adapter to the network: its registry's connection, and the one API that belongs to it. */
export class VendorConnection implements VendorApi {
  readonly host: string
  readonly apiHost: string
  readonly apiOrigin?: string
  readonly #adapter: VendorAdapter
  readonly #connection: Connection
  readonly #wiring: Wiring
  readonly #place: ApiPlace | undefined
  readonly #signal: AbortSignal

  constructor(given: {
    readonly adapter: VendorAdapter
    readonly connection: Connection
    readonly wiring: Wiring
    /** Absent where the API is at the registry or its token service. */
    readonly place?: ApiPlace | undefined
    readonly signal: AbortSignal
  }) {
    this.#adapter = given.adapter
    this.#connection = given.connection
    this.#wiring = given.wiring
    this.#place = given.place
    this.#signal = given.signal
    this.host = given.connection.source.vendor.host
    this.apiHost = given.place ? new URL(given.place.origin).host : this.host
    if (given.place) this.apiOrigin = given.place.origin
  }

  get signedIn(): boolean {
    return this.#place?.login !== undefined || this.#authorization() !== undefined
  }

  get registrySignedIn(): boolean {
    return this.#connection.source.login !== undefined
  }

  now(): Date {
    return this.#wiring.now()
  }

  async ask(call: ApiCall): Promise<ApiAnswer> {
    const response = await this.#send(await this.#locate(), call)
    const { host } = response.url
    if (response.status === 200) return readAnswer(response, host)
    throw await apiError(response, {
      apiHost: host,
      subject: call.subject,
      source: this.#connection.source,
      now: this.now(),
    })
  }

  async askRegistry({ path, query, scopes, subject, method = 'GET', accept = jsonTypes }: RegistryCall) {
    const response = await this.#connection.send({
      method,
      path,
      ...(query && { query }),
      purpose: 'vendor',
      scopes,
      headers: { accept },
      signal: this.#signal,
    })
    if (response.status !== 200) throw await this.#connection.failure(response, subject)
    return readAnswer(response, this.host)
  }

  async #send(place: ApiPlace, { path, query = {}, body, accept = jsonTypes }: ApiCall): Promise<EgressResponse> {
    const url = new URL(path, place.origin)
    if (url.origin !== place.origin) throw new AppError('internal', say`“${path.slice(0, 80)}” is no path of an API.`)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    const tls = await this.#tls(place)
    const authorization = place.login ? place.login.authorization : this.#authorization()
    if (!place.login && authorization === undefined && place.refusal) throw place.refusal
    const id = place.login?.id ?? this.#connection.source.login?.id ?? ''
    const request: EgressRequest = {
      method: body ? 'POST' : 'GET',
      url,
      purpose: 'vendor',
      addresses: place.addresses,
      headers: { accept, ...(body && { 'content-type': typeof body === 'string' ? 'text/plain' : jsonTypes }) },
      ...(body && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...((authorization || place.login) && {
        credential: { origin: place.origin, id, ...(authorization && { authorization }) },
      }),
      ...(tls && { tls }),
      signal: this.#signal,
    }
    return this.#wiring.transport(request)
  }

  /** The registry's own trust only where the API is the registry; its client certificate is the registry's alone. */
  async #tls(place: ApiPlace) {
    if (place.tls) return place.tls
    if (!this.#place && this.#adapter.apiAt === 'registry') return this.#connection.source.tls
    return this.#wiring.tls(new URL(place.origin).host)
  }

  async #locate(): Promise<ApiPlace> {
    if (this.#place) return this.#place
    const { source } = this.#connection
    const { origin, realm } = await this.#connection.reception(this.#signal)
    if (this.#adapter.apiAt === 'registry' || realm === undefined) return { origin, addresses: source.addresses }
    const { vendor, knownRealms, pinnedRealms } = source
    const accepted = acceptRealm({ host: vendor.host, registryOrigin: origin, realm, knownRealms, pinnedRealms })
    return { origin: accepted.origin, addresses: source.addresses }
  }

  #authorization(): string | undefined {
    const credential = this.#connection.source.login?.credential
    return credential && this.#adapter.authorize?.(credential)
  }
}
