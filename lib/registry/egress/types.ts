import type { TlsMaterial } from './tls-material.ts'

/** What a call is for: decides size limit, deadline and how many redirects are followed. The table is in `purposes.ts`. */
export type Purpose =
  | 'ping'
  | 'token'
  | 'manifest'
  | 'tags'
  | 'catalog'
  | 'referrers'
  | 'blob'
  | 'small-blob'
  | 'vendor'
  | 'picture'

/**
 * Addresses that may be dialled. Link-local, cloud metadata, multicast and unspecified addresses never are.
 * `public`: global unicast only. `private`: also private ranges (a registry that configuration names).
 * `loopback`: only loopback (a registry that is itself on loopback, e.g. `localhost:5000`).
 */
export type AddressClass = 'public' | 'private' | 'loopback'

/** The right to present a login, to exactly one origin. Whatever else is dialled gets nothing. */
export interface CredentialCapability {
  /** `scheme://host[:port]`, compared exactly. */
  readonly origin: string
  /** Names the login in pool keys; not secret. */
  readonly id: string
  /** Value of `Authorization`; absent when only the client certificate identifies. */
  readonly authorization?: string
}

export interface EgressRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly purpose: Purpose
  readonly addresses: AddressClass
  /** Lowercase names. `authorization`, `cookie`, `host` and hop-by-hop names are refused: use `credential`. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly credential?: CredentialCapability
  /** Trust and client certificate for the origin of `url`; not carried across a redirect to another origin. */
  readonly tls?: TlsMaterial
  /** Other hosts this registry is known to serve the same content from, exact or as `.suffix` (`registry.k8s.io`: `.pkg.dev`). */
  readonly redirectHosts?: readonly string[]
  readonly signal?: AbortSignal
}

export interface EgressResponse {
  readonly status: number
  /** Lowercase names; repeated headers in their order. */
  header(name: string): string | undefined
  headers(name: string): readonly string[]
  /** Where the answer came from, after redirects. */
  readonly url: URL
  /** Whole body, at most the purpose's limit or the smaller `limitBytes`; AppError `too-large` beyond it. */
  bytes(limitBytes?: number): Promise<Uint8Array>
  /** Body as a stream with idle deadline and minimum rate; cancelling it closes the connection. */
  stream(): ReadableStream<Uint8Array>
  /** Drops the body. */
  discard(): Promise<void>
}

/**
 * One HTTP exchange with the outside world: policy checked on the resolved address at connect time, redirects followed
 * by hand, GET and HEAD retried on 5xx and resets. Throws AppError (`unreachable`, `forbidden-address`, `too-large`,
 * `malformed`, `cancelled`); an HTTP status, also 401, 404 and 429, is an answer and not an error.
 */
export type Transport = (request: EgressRequest) => Promise<EgressResponse>
