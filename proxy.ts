import { type NextRequest, NextResponse } from 'next/server'

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

const fixedHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** Sets headers and the nonce, and does nothing else: access is decided where data is read. */
export function proxy(request: NextRequest): NextResponse {
  const https = request.nextUrl.protocol === 'https:'
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const policy = contentSecurityPolicy(nonce, https)

  const forwarded = new Headers(request.headers)
  forwarded.set('x-nonce', nonce)
  forwarded.set('Content-Security-Policy', policy)

  const response = NextResponse.next({ request: { headers: forwarded } })
  response.headers.set('Content-Security-Policy', policy)
  for (const [name, value] of Object.entries(fixedHeaders)) response.headers.set(name, value)
  if (https) response.headers.set('Strict-Transport-Security', 'max-age=31536000')
  return response
}

// Static files are named by their content and public; everything else passes, prefetches and 404s included.
export const config = { matcher: '/((?!_next/static/).*)' }
