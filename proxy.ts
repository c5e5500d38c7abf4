import { type NextRequest, NextResponse } from 'next/server'
import type { AppError } from '#lib/errors/app-error'
import { attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/to-wire'
import type { Locale } from '#lib/messages/locale'
import { localeOf } from '#lib/server/locale/choose-locale'
import { assertOwnHost } from '#lib/server/request-guard'
import { getServices } from '#lib/server/services'

const isDevelopment = process.env.NODE_ENV === 'development'

/**
 * Next marks its own scripts with the nonce it reads from the request's policy, so every page must be rendered per
 * request (the root layout reads the nonce). `style-src-attr` is open because server-rendered `style=""` needs it.
 * Next's development overlay and React's stack traces need `eval` and unmarked style elements; production has neither.
 */
function contentSecurityPolicy(nonce: string, https: boolean): string {
  const directives = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `frame-src 'self'`,
    `object-src 'none'`,
  ]
  return [...directives, ...(https ? ['upgrade-insecure-requests'] : [])].join('; ')
}

const handlers = /^\/(?:api|v2)(?:\/|$)/
/** Data, whatever a browser takes it for: nothing in it may load, run or be framed. */
const handlerPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Pictures and frames for pages of other sites: their handlers say who may show them, and policies only add up. */
const shared = /^\/(?:(?:badge|card|embed)\/|oembed$)/

const fixedHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

function withHeaders(response: NextResponse, policy: string): NextResponse {
  response.headers.set('Content-Security-Policy', policy)
  for (const [name, value] of Object.entries(fixedHeaders)) response.headers.set(name, value)
  return response
}

/** Plain text, because a page under a foreign name must not get so far as to load anything. */
function refusal(error: AppError, locale: Locale): NextResponse {
  const { message, hint = '' } = toWire(error, locale)
  return withHeaders(
    new NextResponse(`${message} ${hint}\n`, {
      status: error.status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Language': locale },
    }),
    handlerPolicy,
  )
}

/** Refuses foreign host names, and sets a page's headers and nonce. Whose data may be read is decided where it is read. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  // Route handlers check the host themselves: a health check, for one, knows only an address.
  if (handlers.test(request.nextUrl.pathname)) return withHeaders(NextResponse.next(), handlerPolicy)
  if (shared.test(request.nextUrl.pathname)) return NextResponse.next()
  const { settings } = await getServices()
  const own = await attempt(() => assertOwnHost(request.headers.get('host'), settings))
  if (!own.ok) return refusal(own.error, localeOf(request))

  const https = settings.publicUrl?.startsWith('https:') ?? false
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const policy = contentSecurityPolicy(nonce, https)

  const forwarded = new Headers(request.headers)
  forwarded.set('x-nonce', nonce)
  forwarded.set('Content-Security-Policy', policy)

  const response = withHeaders(NextResponse.next({ request: { headers: forwarded } }), policy)
  if (https) response.headers.set('Strict-Transport-Security', 'max-age=31536000')
  return response
}

// Static files are named by their content and public; what is uploaded would be held, and cut off after 10 MB
// (https://nextjs.org/docs/app/api-reference/config/next-config-js/proxyClientMaxBodySize), and its handler sets the headers.
// Everything else passes, prefetches and 404s included.
export const config = { matcher: '/((?!_next/static/|api/v1/import$).*)' }
