import 'server-only'
import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { toWire } from '#lib/errors/to-wire'
import type { Locale } from '#lib/messages/locale'
import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import { lengthHeader } from './announce-length.ts'

/**
 * How long an answer stays true. `pinned`: addressed by digest, for ever. `moving`: behind a tag, a moment.
 * `slow`: what hardly ever changes, such as a logo. `never`: states and failures. Always private: what one reader may see is not another's.
 */
export type Freshness = 'pinned' | 'moving' | 'slow' | 'never'

const cacheControl: Record<Freshness, string> = {
  pinned: 'private, max-age=31536000, immutable',
  moving: 'private, max-age=5, must-revalidate',
  slow: 'private, max-age=3600',
  never: 'private, no-store',
}

/** What a handler may set; every other header is ours. */
export interface Answer {
  readonly body: Uint8Array | string | ReadableStream<Uint8Array>
  readonly contentType: string
  /** The type follows from the format or from the bytes; no registry has told it. */
  readonly isOwnType?: true
  readonly freshness: Freshness
  /** Names the bytes for If-None-Match. */
  readonly etag?: string
  readonly dockerContentDigest?: Digest
  readonly referrersSource?: string
  /** Names of the filters that a list was put through. */
  readonly filtersApplied?: string
  readonly status?: number
  /** What its sentences are told in; absent where it holds none. */
  readonly language?: Locale
  /** Bytes of a streamed body, where they are known beforehand. */
  readonly contentLength?: number
  /** RFC 9110 §14.4; the status is 206 then. */
  readonly contentRange?: string
  /** Parts of it can be asked for. */
  readonly acceptRanges?: true
  /** Saved under this name instead of shown. */
  readonly fileName?: string
}

export const json = (value: unknown, freshness: Freshness = 'never', etag?: string): Answer => ({
  body: JSON.stringify(value),
  contentType: 'application/json; charset=utf-8',
  freshness,
  ...(etag !== undefined && { etag }),
})

/** An answer with sentences for people. */
export const told = (value: unknown, { locale }: Pick<Context, 'locale'>, freshness: Freshness = 'never'): Answer => ({
  ...json(value, freshness),
  language: locale,
})

/** Headers of every answer of the API. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers */
const alwaysHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  vary: 'Cookie, Accept-Encoding',
}

/** What a registry may have its bytes called: JSON by whichever name. A browser acts on HTML, XML, scripts and PDF. */
const servedTypes = /^application\/(?:json(?:; charset=utf-8)?|[\w.-]+\+(?:json|prettyjws))$/

/** https://www.rfc-editor.org/rfc/rfc6266#section-4.1, with the name as https://www.rfc-editor.org/rfc/rfc8187 has it. */
function contentDisposition(fileName: string): string {
  const plain = fileName.replace(/[^\w.+-]/g, '_')
  const exact = encodeURIComponent(fileName.toWellFormed()).replace(/['()*]/g, c => `%${c.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}

/** A Response from the allow-list above; an upstream's own headers never pass. */
export function toResponse(answer: Answer, request?: Request): Response {
  const quotedEtag = answer.etag === undefined ? undefined : `"${answer.etag}"`
  const headers = new Headers({
    ...alwaysHeaders,
    // Compressed on the way, the body would have another length.
    'cache-control': cacheControl[answer.freshness] + (answer.contentLength === undefined ? '' : ', no-transform'),
    ...(answer.language && { 'content-language': answer.language, vary: `${alwaysHeaders.vary}, Accept-Language` }),
    ...(quotedEtag !== undefined && { etag: quotedEtag }),
    ...(answer.dockerContentDigest !== undefined && { 'docker-content-digest': answer.dockerContentDigest }),
    ...(answer.referrersSource !== undefined && { 'portolan-referrers-source': answer.referrersSource }),
    // https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers
    ...(answer.filtersApplied !== undefined && { 'oci-filters-applied': answer.filtersApplied }),
    ...(answer.contentLength !== undefined && {
      'content-length': String(answer.contentLength),
      [lengthHeader]: String(answer.contentLength),
    }),
    ...(answer.contentRange !== undefined && { 'content-range': answer.contentRange }),
    ...(answer.acceptRanges && { 'accept-ranges': 'bytes' }),
    ...(answer.fileName !== undefined && { 'content-disposition': contentDisposition(answer.fileName) }),
  })
  if (quotedEtag !== undefined && matchesEtag(request?.headers.get('if-none-match'), quotedEtag))
    return new Response(null, { status: 304, headers })
  const isServed = answer.isOwnType ?? servedTypes.test(answer.contentType)
  headers.set('content-type', isServed ? answer.contentType : 'application/octet-stream')
  return new Response(answer.body as BodyInit, { status: answer.status ?? 200, headers })
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match */
export const matchesEtag = (header: string | null | undefined, etag: string) =>
  header === '*' || (header ?? '').split(',').some(value => value.trim().replace(/^W\//, '') === etag)

export function failureResponse(error: AppError, locale: Locale): Response {
  const response = toResponse({ ...told({ error: toWire(error, locale) }, { locale }), status: error.status })
  if (error.retryAfterMs !== undefined)
    response.headers.set('retry-after', String(Math.ceil(error.retryAfterMs / 1000)))
  return response
}

export const internalError = (cause: unknown): AppError =>
  new AppError('internal', say`Portolan failed in a way it does not know.`, {
    hint: say`The server’s log has the details. Please report it.`,
    cause,
  })
