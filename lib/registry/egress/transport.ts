import { setTimeout as delay } from 'node:timers/promises'
import { AppError } from '#lib/errors/app-error'
import type { ErrorCode } from '#lib/errors/codes'
import { say } from '#lib/messages/say'
import { type ListenAddress, type Reach, redirectReach } from './address-policy.ts'
import { Exchange, type ExchangeResult } from './exchange.ts'
import { cancelledError } from './failure.ts'
import { type Lease, Pools } from './pools.ts'
import { type PurposeLimits, purposes, type TransportLimits, transportLimits } from './purposes.ts'
import { redactUrl } from './redact-url.ts'
import { isRedirect, redirectTarget } from './redirect.ts'
import { buildHeaders, portableHeaders } from './request-headers.ts'
import { type Resolve, systemResolve } from './resolve.ts'
import { isRetriable, type RetryClock, retryDelayAfterAnswer, retryDelayAfterFailure } from './retry.ts'
import type { TlsMaterial } from './tls-material.ts'
import type { EgressRequest, EgressResponse, Purpose, Transport } from './types.ts'

/** One finished exchange, for logs and counting. Redirects and retries are exchanges of their own. */
export interface ExchangeRecord {
  readonly method: string
  /** Without query string and user info. */
  readonly url: string
  readonly purpose: Purpose
  /** Absent when no answer came. */
  readonly status?: number
  readonly error?: ErrorCode
  readonly durationMs: number
  readonly receivedBytes: number
}

export interface EgressOptions {
  /** Of Portolan, for `User-Agent`. */
  readonly version: string
  /** Where Portolan itself listens; asked before every dial. */
  readonly ownAddresses?: () => readonly ListenAddress[]
  /** Longest obedience to `Retry-After` while a reader waits; 5 s, never more than 60 s. */
  readonly maxRetryAfterMs?: number
  readonly onExchange?: (record: ExchangeRecord) => void
  readonly limits?: Partial<TransportLimits>
  readonly purposes?: Partial<Record<Purpose, Partial<PurposeLimits>>>
  readonly resolve?: Resolve
  readonly random?: () => number
  readonly now?: () => Date
  /** Rejects when `signal` aborts. */
  readonly sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<void>
}

export interface Egress {
  readonly transport: Transport
  /** What is held right now; all zero but `pools` when nothing runs and idle connections have timed out. */
  stats(): { readonly pools: number; readonly openSockets: number; readonly inFlight: number }
  /** Cancels what runs and closes every socket; later requests are refused. */
  close(): Promise<void>
}

/** One request of a call, after redirects. Built from scratch at each redirect. */
interface Hop {
  readonly url: URL
  readonly reach: Reach
  readonly headers: Readonly<Record<string, string>>
  readonly credentialId: string
  readonly tls: TlsMaterial | undefined
}

/** What is left of the time a call may take and of the time it may wait for `Retry-After`. */
interface Budget {
  totalMs: number
  waitMs: number
}

const longestWaitMs = 60_000
const defaultWaitMs = 5_000

/** The only way out: see `Transport` for what it promises. */
export function createEgress(options: EgressOptions): Egress {
  const sender = new Sender(options)
  return { transport: request => sender.send(request), stats: () => sender.pools.stats, close: () => sender.close() }
}

export const createTransport = (options: EgressOptions): Transport => createEgress(options).transport

class Sender {
  readonly pools: Pools
  readonly #options: EgressOptions
  readonly #limits: TransportLimits
  readonly #userAgent: string
  readonly #clock: RetryClock
  readonly #sleep: (ms: number, signal: AbortSignal | undefined) => Promise<void>
  #closed = false

  constructor(options: EgressOptions) {
    this.#options = options
    this.#limits = { ...transportLimits, ...options.limits }
    this.#userAgent = `portolan/${options.version}`
    this.#clock = { random: options.random ?? Math.random, now: options.now ?? (() => new Date()) }
    this.#sleep = options.sleep ?? ((ms, signal) => delay(ms, undefined, signal ? { signal } : {}))
    const ownAddresses = options.ownAddresses ?? (() => [])
    this.pools = new Pools({ resolve: options.resolve ?? systemResolve, ownAddresses }, this.#limits)
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.pools.destroy(cancelledError())
  }

  async send(request: EgressRequest): Promise<EgressResponse> {
    const rule = { ...purposes[request.purpose], ...this.#options.purposes?.[request.purpose] }
    const waitMs = Math.min(this.#options.maxRetryAfterMs ?? defaultWaitMs, longestWaitMs)
    const budget = { totalMs: rule.totalMs, waitMs }
    let hop = this.#hop(request, checkedUrl(request.url), request.addresses)
    for (let followed = 0; ; followed++) {
      const response = await this.#attempts(request, hop, rule, budget)
      if (!isRedirect(response.status)) return response
      const next = this.#next(request, hop, rule, response, followed)
      if (!next) return response
      await response.discard()
      hop = next
    }
  }

  /** The hop a redirect leads to; `undefined` when the redirect is the answer. */
  #next(request: EgressRequest, hop: Hop, rule: PurposeLimits, response: EgressResponse, followed: number) {
    try {
      const target = redirectTarget({
        from: hop.url,
        locations: response.headers('location'),
        method: request.method,
        followed,
        rule,
        knownHosts: request.redirectHosts ?? [],
        reach: hop.reach,
      })
      const isHome = target.origin === request.url.origin
      return this.#hop(request, target, isHome ? request.addresses : redirectReach(request.addresses))
    } catch (error) {
      if (rule.refusedRedirect === 'answer') return undefined
      void response.discard()
      throw error
    }
  }

  #hop(request: EgressRequest, url: URL, reach: Reach): Hop {
    const { credential } = request
    const isHome = url.origin === request.url.origin
    const presented = credential?.origin === url.origin ? credential : undefined
    return {
      url,
      reach,
      headers: buildHeaders(isHome ? request.headers : portableHeaders(request.headers), {
        userAgent: this.#userAgent,
        authorization: presented?.authorization,
      }),
      credentialId: presented?.id ?? '',
      tls: isHome ? request.tls : undefined,
    }
  }

  /** One hop with its retries. */
  async #attempts(request: EgressRequest, hop: Hop, rule: PurposeLimits, budget: Budget): Promise<EgressResponse> {
    const mayRetry = isRetriable(request.method)
    for (let retry = 0; ; retry++) {
      const attempt = await this.#attempt(request, hop, rule, budget)
      let delayMs: number | undefined
      try {
        const response = await attempt.response
        if (!mayRetry) return response
        delayMs = retryDelayAfterAnswer(response, retry, budget.waitMs, this.#clock)
        if (delayMs === undefined) return response
        await response.discard()
      } catch (error) {
        const { cause } = error as AppError
        if (mayRetry) delayMs = retryDelayAfterFailure(cause, retry, attempt.wasReused, this.#clock)
        if (delayMs === undefined) throw error
      }
      budget.waitMs -= delayMs
      if (delayMs > 0) await this.#pause(delayMs, request.signal)
    }
  }

  async #attempt(request: EgressRequest, hop: Hop, rule: PurposeLimits, budget: Budget) {
    const lease = await this.#lease(hop, request.signal)
    const wasReused = lease.connection.served > 0
    const exchange = new Exchange(
      lease.connection,
      {
        method: request.method,
        url: hop.url,
        headers: hop.headers,
        body: request.body,
        maxBytes: rule.maxBytes,
        timeoutMs: Math.max(1, budget.totalMs),
        signal: request.signal,
      },
      this.#limits,
      result => {
        budget.totalMs -= result.durationMs
        lease.release()
        this.#record(request, hop, result)
      },
    )
    return { response: exchange.response, wasReused }
  }

  async #lease(hop: Hop, signal: AbortSignal | undefined): Promise<Lease> {
    if (this.#closed) throw cancelledError()
    try {
      const lease = await this.pools.lease(hop, signal)
      if (!signal?.aborted && !this.#closed) return lease
      lease.release()
    } catch (error) {
      if (!signal?.aborted) throw error
    }
    throw cancelledError(signal?.reason)
  }

  async #pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
    try {
      await this.#sleep(ms, signal)
    } catch (error) {
      throw signal?.aborted ? cancelledError(signal.reason) : error
    }
  }

  #record(request: EgressRequest, hop: Hop, result: ExchangeResult): void {
    this.#options.onExchange?.({
      method: request.method,
      url: redactUrl(hop.url),
      purpose: request.purpose,
      ...(result.status !== undefined && { status: result.status }),
      ...(result.error && { error: result.error.code }),
      durationMs: result.durationMs,
      receivedBytes: result.receivedBytes,
    })
  }
}

function checkedUrl(url: URL): URL {
  if (!/^https?:$/.test(url.protocol)) {
    throw new AppError('invalid-request', say`Portolan does not speak “${url.protocol}”.`, {
      hint: say`A registry is reached by https, or by http where configuration allows it.`,
    })
  }
  if (!url.username && !url.password) return url
  throw new AppError('invalid-request', say`An address must not hold a login.`, {
    hint: say`Store the login with podman login; Portolan finds it there.`,
    host: url.host,
  })
}
