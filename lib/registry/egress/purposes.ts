import type { Purpose } from './types.ts'

export interface PurposeLimits {
  /** Largest body of a 2xx answer. */
  readonly maxBytes: number
  /** Time for the whole call: connecting, redirects, retries and the body; waiting for a free connection not counted. */
  readonly totalMs: number
  readonly maxRedirects: number
  /** Whether a redirect may leave the origin (always without a credential). */
  readonly redirectTo: 'same-origin' | 'any-origin'
  /** What a redirect that is not followed becomes: an error, or the answer itself for the caller to judge. */
  readonly refusedRedirect: 'error' | 'answer'
}

const kibibyte = 1024
const mebibyte = 1024 * kibibyte
const gibibyte = 1024 * mebibyte
const seconds = 1000
const hours = 3600 * seconds

const sameOrigin = { maxRedirects: 2, redirectTo: 'same-origin', refusedRedirect: 'error' } as const
const anyOrigin = { maxRedirects: 5, redirectTo: 'any-origin', refusedRedirect: 'error' } as const

/** One row a purpose. The manifest limit is what distribution, containers/image, zot and oras-go agree on. */
export const purposes: Readonly<Record<Purpose, PurposeLimits>> = {
  ping: { maxBytes: 64 * kibibyte, totalMs: 30 * seconds, ...sameOrigin },
  token: { maxBytes: 256 * kibibyte, totalMs: 30 * seconds, ...sameOrigin, maxRedirects: 0 },
  manifest: { maxBytes: 4 * mebibyte, totalMs: 60 * seconds, ...sameOrigin },
  tags: { maxBytes: 8 * mebibyte, totalMs: 60 * seconds, ...sameOrigin },
  catalog: { maxBytes: 8 * mebibyte, totalMs: 60 * seconds, ...sameOrigin },
  // A page waits for these, and shows what it has without them.
  vendor: { maxBytes: 8 * mebibyte, totalMs: 8 * seconds, ...sameOrigin },
  // Asked for without a login, and shown only if it comes.
  picture: { maxBytes: 512 * kibibyte, totalMs: 8 * seconds, ...anyOrigin, maxRedirects: 2 },
  // Registries without the referrers API redirect to a web page; the client then reads the fallback tag.
  referrers: {
    maxBytes: 4 * mebibyte,
    totalMs: 60 * seconds,
    ...sameOrigin,
    maxRedirects: 0,
    refusedRedirect: 'answer',
  },
  'small-blob': { maxBytes: 32 * mebibyte, totalMs: 120 * seconds, ...anyOrigin },
  blob: { maxBytes: 20 * gibibyte, totalMs: 2 * hours, ...anyOrigin },
}

/** Limits that hold for every purpose. */
export interface TransportLimits {
  /** DNS, TCP and TLS together. */
  readonly connectMs: number
  /** From the request being sent to the last header. */
  readonly headersMs: number
  /** Between two pieces of the body. */
  readonly bodyIdleMs: number
  /** A body slower than this over a whole window is given up. */
  readonly minBytesPerSecond: number
  readonly rateWindowMs: number
  /** Largest body of an answer that is not 2xx. */
  readonly errorBytes: number
  readonly maxHeaderBytes: number
  readonly maxHeaders: number
  /** 1xx answers tolerated before the real one. */
  readonly maxInformational: number
  readonly connectionsPerOrigin: number
  readonly inFlight: number
  readonly keepAliveMs: number
  readonly requestsPerConnection: number
  /** A pool unused for this long is dropped. */
  readonly poolIdleMs: number
}

export const transportLimits: TransportLimits = {
  connectMs: 5 * seconds,
  headersMs: 15 * seconds,
  bodyIdleMs: 15 * seconds,
  minBytesPerSecond: kibibyte,
  rateWindowMs: 30 * seconds,
  errorBytes: 64 * kibibyte,
  maxHeaderBytes: 16 * kibibyte,
  maxHeaders: 100,
  maxInformational: 8,
  connectionsPerOrigin: 6,
  inFlight: 64,
  keepAliveMs: 4 * seconds,
  requestsPerConnection: 100,
  poolIdleMs: 30 * seconds,
}
