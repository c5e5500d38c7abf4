import type { Credential, FoundCredential } from '#lib/credentials/types'
import { AppError } from '#lib/errors/app-error'
import { type Sentence, say, verbatim } from '#lib/messages/say'
import { upstreamError } from '../client/upstream-error.ts'
import type { TlsMaterial } from '../egress/tls-material.ts'
import type { AddressClass, EgressRequest, EgressResponse, Transport } from '../egress/types.ts'
import type { Vendor } from '../vendors/known-hosts.ts'
import { catalogScope } from './scope.ts'
import type { BearerToken } from './token-cache.ts'

export interface TokenRequest {
  readonly vendor: Vendor
  /** Accepted by `acceptRealm` before. */
  readonly realm: URL
  readonly service: string
  readonly scopes: readonly string[]
  readonly login?: FoundCredential
  /** As in `Asked`. */
  loginPlaces?(): Promise<readonly Sentence[]>
  readonly addresses: AddressClass
  readonly tls?: TlsMaterial
  readonly transport: Transport
  readonly now: Date
  readonly signal?: AbortSignal
}

const clientId = 'portolan'
const maxReplyBytes = 256 * 1024
/** Bounds and default of a token's life: https://distribution.github.io/distribution/spec/auth/token/ */
const lifetimeSeconds = { min: 60, max: 3600, default: 60 } as const

/**
 * Exchanges the stored login (or nothing) for a Bearer token. An identity token goes by POST as a refresh token, and
 * by GET as a password where the service does not know POST (404, 405).
 * Egress follows no redirect of a token request. Throws AppError `unauthorized`, `rate-limited`, `unreachable`,
 * `malformed`, `too-large` or `forbidden-address`.
 * https://distribution.github.io/distribution/spec/auth/oauth/
 */
export async function fetchToken(request: TokenRequest): Promise<BearerToken> {
  const response = await exchange(request)
  if (response.status === 200) return readToken(response, request)
  throw await upstreamError(response, { ...request, subject: describeScopes(request.scopes) })
}

async function exchange(request: TokenRequest): Promise<EgressResponse> {
  const credential = request.login?.credential
  if (credential?.kind !== 'identity-token') return request.transport(getRequest(request, credential))
  const answer = await request.transport(refreshRequest(request, credential.token.reveal()))
  if (answer.status !== 404 && answer.status !== 405) return answer
  await answer.discard()
  const { username = '<token>', token } = credential
  return request.transport(getRequest(request, { kind: 'basic', username, password: token }))
}

function getRequest(request: TokenRequest, credential?: Credential & { kind: 'basic' }): EgressRequest {
  const url = new URL(request.realm)
  if (request.service) url.searchParams.set('service', request.service)
  for (const scope of request.scopes) url.searchParams.append('scope', scope)
  url.searchParams.set('client_id', clientId)
  if (credential) url.searchParams.set('account', credential.username)
  return {
    ...wire(request),
    method: 'GET',
    url,
    ...(credential && {
      credential: { origin: url.origin, id: request.login?.id ?? '', authorization: basicAuthorization(credential) },
    }),
  }
}

function refreshRequest(request: TokenRequest, refreshToken: string): EgressRequest {
  const form = new URLSearchParams({ grant_type: 'refresh_token', service: request.service, client_id: clientId })
  if (request.scopes.length > 0) form.set('scope', request.scopes.join(' '))
  form.set('refresh_token', refreshToken)
  return {
    ...wire(request),
    method: 'POST',
    url: new URL(request.realm),
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    // The body carries the login; the capability keeps the connection apart from other logins'.
    credential: { origin: request.realm.origin, id: request.login?.id ?? '' },
  }
}

const wire = ({ addresses, tls, signal }: TokenRequest) => ({
  purpose: 'token' as const,
  addresses,
  headers: { accept: 'application/json' },
  ...(tls && { tls }),
  ...(signal && { signal }),
})

/** https://www.rfc-editor.org/rfc/rfc7617#section-2 (UTF-8, as docker and podman send it). */
export const basicAuthorization = ({ username, password }: Credential & { kind: 'basic' }): string =>
  `Basic ${Buffer.from(`${username}:${password.reveal()}`, 'utf8').toString('base64')}`

const nameOf = (scope: string): string => scope.split(':').slice(1, -1).join(':')

const describeScopes = (scopes: readonly string[]): Sentence => {
  if (scopes.length === 0) return say`signing in`
  const [catalog] = scopes.filter(scope => scope === catalogScope)
  return catalog === undefined ? verbatim(scopes.map(nameOf).join(', ')) : say`the list of its repositories`
}

async function readToken(response: EgressResponse, { realm, vendor, now }: TokenRequest): Promise<BearerToken> {
  const bytes = await response.bytes(maxReplyBytes)
  const reply = parseReply(new TextDecoder().decode(bytes))
  const value = [reply?.token, reply?.access_token].find(text => typeof text === 'string' && text !== '')
  // RFC 6750's b64token is narrower; what matters is that nothing can end the header line.
  if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value)) {
    throw new AppError('malformed', say`The token service ${realm.host} answered without a token.`, {
      host: vendor.host,
      hint: say`The administrator of ${vendor.host} can tell what its token service ${realm.host} is.`,
      registry: { status: response.status },
    })
  }
  return { value, expiresAtMs: expiryMs(reply?.expires_in, reply?.issued_at, now.getTime()) }
}

function parseReply(text: string): Record<string, unknown> | undefined {
  try {
    const reply: unknown = JSON.parse(text)
    return typeof reply === 'object' && reply !== null ? (reply as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** A lifetime between a minute and an hour from when the service issued the token; its clock may be off. */
function expiryMs(expiresIn: unknown, issuedAt: unknown, nowMs: number): number {
  const said = typeof expiresIn === 'string' || typeof expiresIn === 'number' ? Number(expiresIn) : Number.NaN
  const seconds = Number.isFinite(said) && said > 0 ? said : lifetimeSeconds.default
  const lifetimeMs = Math.min(Math.max(seconds, lifetimeSeconds.min), lifetimeSeconds.max) * 1000
  const issued = typeof issuedAt === 'string' ? Date.parse(issuedAt) : Number.NaN
  const startMs = Number.isNaN(issued) ? nowMs : Math.min(issued, nowMs)
  return Math.max(startMs + lifetimeMs, nowMs + lifetimeSeconds.min * 1000)
}
