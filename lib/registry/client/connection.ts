import { AppError } from '#lib/errors/app-error'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { type Sentence, say } from '#lib/messages/say'
import { basicAuthorization, fetchToken } from '../auth/fetch-token.ts'
import { parseChallenges } from '../auth/parse-challenge.ts'
import { acceptRealm } from '../auth/realm-rule.ts'
import { mergeScopes, readingScopes } from '../auth/scope.ts'
import type { BearerToken, TokenKey } from '../auth/token-cache.ts'
import type { EgressResponse, Purpose } from '../egress/types.ts'
import type { Reception } from './challenge-cache.ts'
import type { Wiring } from './options.ts'
import { realmAddresses } from './realm-addresses.ts'
import { readReception, receive } from './receive.ts'
import type { Source } from './source.ts'
import { upstreamError } from './upstream-error.ts'

export interface Call {
  readonly method?: 'GET' | 'HEAD'
  /** Absolute path, `/v2/…`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly purpose: Purpose
  /** What a Bearer token must allow. Empty: a token is only asked for with a login. */
  readonly scopes: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** What is presented with one request, and what it was made from. */
interface Presented {
  readonly authorization?: string
  readonly token?: BearerToken
  readonly key?: TokenKey
  /** The token was issued for this very call: asking again for the same scopes is pointless. */
  readonly fresh?: boolean
}

/** One answer and what it was asked with. */
interface Sent {
  readonly reception: Reception
  readonly first: Presented
  readonly response: EgressResponse
}

/** One source, spoken to with its own login. */
export class Connection {
  readonly source: Source
  readonly #wiring: Wiring
  readonly #receptionKey: string
  /** Where it is remembered that a registry answered before it was asked how to sign in. */
  readonly #openKey: string

  constructor(source: Source, wiring: Wiring) {
    this.source = source
    this.#wiring = wiring
    const identity = source.tls?.client?.cert
    this.#receptionKey = JSON.stringify([source.apiHost, source.schemes, source.addresses, identity ?? null])
    this.#openKey = `open ${this.#receptionKey}`
  }

  /** What the registry's entry point told; asked once and remembered. */
  reception(signal?: AbortSignal): Promise<Reception> {
    const { challenges } = this.#wiring.memory
    return challenges.obtain(
      this.#receptionKey,
      workSignal => receive(this.source, this.#wiring.transport, workSignal),
      signal,
    )
  }

  /**
   * The answer to `call`, whatever its status, signed in as the registry wants it. A 401 is answered once more with a
   * fresh token or the scope it names; the second 401 stands, so that no registry can keep us going round.
   */
  async send(call: Call): Promise<EgressResponse> {
    const { reception, first, response } = (await this.#sendUnasked(call)) ?? (await this.#sendAsked(call))
    if (response.status !== 401) return response
    const second = await this.#presentAgain(reception, call, first, response)
    if (!second) return response
    await response.discard()
    const answer = await this.#exchange(reception.origin, call, second)
    if (answer.status !== 401 && second.key) {
      this.#wiring.memory.tokens.widen({ ...second.key, scopes: call.scopes }, second.key.scopes)
    }
    return answer
  }

  async #sendAsked(call: Call): Promise<Sent> {
    const reception = await this.reception(call.signal)
    const first = await this.#present(reception, call.scopes, call.signal)
    return { reception, first, response: await this.#exchange(reception.origin, call, first) }
  }

  /**
   * Without a login the first call need not wait for the entry point: an open registry answers it, and one that wants
   * a token says so here as well. Of callers at the same time one tries and the others wait for what it learns.
   * Resolves to nothing where the entry point has to be asked first.
   */
  async #sendUnasked(call: Call): Promise<Sent | undefined> {
    const { login, tls } = this.source
    const { challenges } = this.#wiring.memory
    if (login || tls?.client || challenges.knows(this.#receptionKey)) return undefined
    const own: { sent?: Attempt<Sent> } = {}
    const open = await attempt(() =>
      challenges.obtain(
        this.#openKey,
        async () => {
          own.sent = await attempt(() => this.#contact(call))
          return openReception(own.sent)
        },
        call.signal,
      ),
    )
    if (!own.sent) return open.ok ? this.#sendAnonymously(call) : undefined
    if (own.sent.ok) return own.sent.value
    // Another scheme may still answer.
    if (own.sent.error.code === 'cancelled' || this.source.schemes.length === 1) throw own.sent.error
    return undefined
  }

  async #sendAnonymously(call: Call): Promise<Sent> {
    const { schemes, apiHost } = this.source
    const { origin } = new URL(`${schemes[0]}://${apiHost}`)
    return { reception: { origin, scheme: 'none' }, first: {}, response: await this.#exchange(origin, call, {}) }
  }

  /** Success and challenges are taken from anybody, other answers only from what its entry point shows to be a registry. */
  async #contact(call: Call): Promise<Sent> {
    const sent = await this.#sendAnonymously(call)
    const { reception, response } = sent
    if (response.status === 200) return sent
    const challenged = readReception(reception.origin, response)
    if (challenged.scheme !== 'none') {
      this.#wiring.memory.challenges.learn(this.#receptionKey, challenged)
      return sent
    }
    const asked = await this.reception(call.signal)
    if (asked.scheme === 'none' && asked.origin === reception.origin) return sent
    await response.discard()
    return this.#sendAsked(call)
  }

  /** The notice for an answer of `send` that is no success. `subject` as in `Asked`. */
  failure(response: EgressResponse, subject: Sentence): Promise<AppError> {
    const { vendor, login } = this.source
    const places = this.#loginPlaces()
    return upstreamError(response, { vendor, subject, ...(login && { login }), ...places, now: this.#wiring.now() })
  }

  #loginPlaces() {
    const { location, name } = this.source
    const { loginPlaces } = this.#wiring
    return loginPlaces && { loginPlaces: () => loginPlaces(location, name) }
  }

  async #exchange(origin: string, call: Call, { authorization }: Presented): Promise<EgressResponse> {
    const { addresses, tls, login, redirectHosts } = this.source
    const url = new URL(call.path, origin)
    for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value)
    try {
      return await this.#wiring.transport({
        method: call.method ?? 'GET',
        url,
        purpose: call.purpose,
        addresses,
        redirectHosts,
        ...(call.headers && { headers: call.headers }),
        ...((authorization || tls?.client) && {
          credential: { origin, id: login?.id ?? 'anonymous', ...(authorization && { authorization }) },
        }),
        ...(tls && { tls }),
        ...(call.signal && { signal: call.signal }),
      })
    } catch (error) {
      if (error instanceof AppError && error.code === 'unreachable') {
        this.#wiring.memory.challenges.forget(this.#receptionKey)
        this.#wiring.memory.challenges.forget(this.#openKey)
      }
      throw error
    }
  }

  async #present(reception: Reception, scopes: readonly string[], signal?: AbortSignal): Promise<Presented> {
    const credential = this.source.login?.credential
    if (reception.scheme === 'basic') {
      return credential?.kind === 'basic' ? { authorization: basicAuthorization(credential) } : {}
    }
    // Quay and Harbor refuse an anonymous token request without a scope.
    if (reception.scheme === 'none' || (!credential && scopes.length === 0)) return {}
    return this.#presentToken(reception, scopes, signal)
  }

  async #presentToken(reception: Reception, wanted: readonly string[], signal?: AbortSignal): Promise<Presented> {
    const { source } = this
    const { tokens } = this.#wiring.memory
    const realm = acceptRealm({
      host: source.vendor.host,
      registryOrigin: reception.origin,
      realm: reception.realm ?? '',
      knownRealms: source.knownRealms,
      pinnedRealms: source.pinnedRealms,
    })
    const call: TokenKey = {
      registryOrigin: reception.origin,
      ...(source.login && { credentialId: source.login.id }),
      realm: realm.href,
      service: reception.service ?? '',
      scopes: wanted,
    }
    const key = { ...call, scopes: tokens.scopesFor(call) }
    const cached = tokens.get(key)
    const token = cached ?? (await tokens.obtain(key, work => this.#fetchToken(realm, reception, key, work), signal))
    return { authorization: `Bearer ${token.value}`, token, key, fresh: !cached }
  }

  async #fetchToken(realm: URL, reception: Reception, key: TokenKey, signal: AbortSignal): Promise<BearerToken> {
    const { vendor, login, tls } = this.source
    const own = realm.origin === reception.origin
    const realmTls = own ? tls : await this.#wiring.tls(realm.host)
    return fetchToken({
      vendor,
      realm,
      service: key.service,
      scopes: key.scopes,
      ...(login && { login }),
      ...this.#loginPlaces(),
      addresses: realmAddresses(realm, this.source, own),
      ...(realmTls && { tls: realmTls }),
      transport: this.#wiring.transport,
      now: this.#wiring.now(),
      signal,
    })
  }

  /** What to present after a 401, or nothing when there is nothing else to try. */
  async #presentAgain(
    reception: Reception,
    call: Call,
    first: Presented,
    response: EgressResponse,
  ): Promise<Presented | undefined> {
    const challenged = readReception(reception.origin, response)
    if (reception.scheme === 'none') {
      // The entry point let everybody in and this request does not.
      if (challenged.scheme === 'none') return undefined
      this.#wiring.memory.challenges.learn(this.#receptionKey, challenged)
      const presented = await this.#present(challenged, mergeScopes(askedScopes(response), call.scopes), call.signal)
      return presented.authorization ? presented : undefined
    }
    if (reception.scheme !== 'bearer') return undefined
    // Realm and service stay those of the entry point; only the scope is taken from here.
    const missing = askedScopes(response).filter(scope => !first.key?.scopes.includes(scope))
    if (missing.length === 0 && (first.fresh || !first.token)) return undefined
    if (first.key && first.token) this.#wiring.memory.tokens.drop(first.key, first.token)
    return this.#presentToken(reception, mergeScopes(missing, first.key?.scopes ?? call.scopes), call.signal)
  }
}

/** What a first contact tells the calls after it. It throws where they have to ask, so that nothing is remembered. */
function openReception(contact: Attempt<Sent>): Reception {
  if (!contact.ok) throw contact.error
  const { reception, response } = contact.value
  if (response.status === 200) return reception
  throw new AppError('unauthorized', say`${reception.origin} answered with ${response.status}.`)
}

function askedScopes(response: EgressResponse): string[] {
  const bearer = parseChallenges(response.headers('www-authenticate')).find(({ scheme }) => scheme === 'bearer')
  return readingScopes(bearer?.parameters.get('scope'))
}
