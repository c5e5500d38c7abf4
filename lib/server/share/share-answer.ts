import 'server-only'
import { createHash } from 'node:crypto'
import { matchesEtag } from '../answer.ts'
import { mayBeEmbedded, type Viewer } from './viewer.ts'

/** What we make ourselves, unlike the documents of registries, which a browser never gets under these names. */
export type MadeType =
  | 'image/png'
  | 'image/svg+xml; charset=utf-8'
  | 'text/html; charset=utf-8'
  | 'application/json; charset=utf-8'

/** `pinned`: by digest, for ever. `moving`: behind a tag. `failed`: may be over in a minute. */
export type ShareFreshness = 'pinned' | 'moving' | 'failed'

const lifetimes: Readonly<Record<ShareFreshness, string>> = {
  pinned: 'max-age=31536000, immutable',
  moving: 'max-age=300, must-revalidate',
  failed: 'max-age=60, must-revalidate',
}

export interface ShareAnswer {
  readonly body: Uint8Array | string
  readonly type: MadeType
  readonly freshness: ShareFreshness
  readonly status?: number
  /** Sources of the document's styles; pictures and data have none. */
  readonly styleSource?: string
  /** Code of a failure that the body tells in words: programs read it here. */
  readonly failure?: string
}

/** Nothing in it may load or run, wherever it is shown; links of a frame open in a new tab. */
function policyOf({ styleSource }: ShareAnswer, embedded: boolean): string {
  const directives = [
    "default-src 'none'",
    `style-src ${styleSource ?? "'unsafe-inline'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${embedded ? '*' : "'self'"}`,
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ]
  return directives.join('; ')
}

/**
 * What pages of other sites may show. What `owner` sees stays on our own pages and in the reader's own cache; what
 * everybody sees may be kept and shown by everybody, GitHub's image proxy included.
 */
export function shareResponse(answer: ShareAnswer, viewer: Viewer, request: Request): Response {
  const embedded = mayBeEmbedded(viewer)
  const etag = `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 27)}"`
  const headers = new Headers({
    'cache-control': `${viewer === 'anyone' ? 'public' : 'private'}, ${lifetimes[answer.freshness]}`,
    'content-security-policy': policyOf(answer, embedded),
    'cross-origin-resource-policy': embedded ? 'cross-origin' : 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    // Who asks decides what is answered, and a personal server tells its own pages from those of other sites.
    vary: viewer === 'anyone' ? 'Accept-Encoding' : 'Cookie, Sec-Fetch-Site, Sec-Fetch-Dest, Accept-Encoding',
    etag,
    ...(viewer === 'anyone' && { 'access-control-allow-origin': '*' }),
    ...(answer.failure !== undefined && { 'portolan-error': answer.failure }),
  })
  if (matchesEtag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  headers.set('content-type', answer.type)
  return new Response(answer.body as BodyInit, { status: answer.status ?? 200, headers })
}
