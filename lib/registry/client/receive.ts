import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { type Challenge, parseChallenges } from '../auth/parse-challenge.ts'
import { isPlainHttp } from '../egress/failure.ts'
import type { EgressResponse, Transport } from '../egress/types.ts'
import type { Reception } from './challenge-cache.ts'
import { printableText } from './printable-text.ts'
import type { Source } from './source.ts'
import { upstreamError } from './upstream-error.ts'

/**
 * Asks `GET /v2/` without a login: which scheme answers, and how it wants to be signed in to. The challenge of this
 * answer serves every later request, because some registries send none with their other 401s.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#determining-support
 */
export async function receive(source: Source, transport: Transport, signal?: AbortSignal): Promise<Reception> {
  const failures: AppError[] = []
  let telling: AppError | undefined
  for (const scheme of source.schemes) {
    try {
      return await ping(source, scheme, transport, signal)
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'cancelled') throw error
      failures.push(error)
      if (!saysWrongScheme(scheme, error)) telling ??= error
    }
  }
  throw telling ?? failures[0]
}

/** Whether a failure tells no more than that the other scheme is the right one: servers of TLS answer HTTP with 400. */
const saysWrongScheme = (scheme: string, { cause, registry }: AppError): boolean =>
  scheme === 'https' ? isPlainHttp(cause) : registry === undefined || registry.status === 400

async function ping(source: Source, scheme: string, transport: Transport, signal?: AbortSignal): Promise<Reception> {
  const { origin } = new URL(`${scheme}://${source.apiHost}`)
  const response = await transport({
    method: 'GET',
    url: new URL('/v2/', origin),
    purpose: 'ping',
    addresses: source.addresses,
    ...(source.tls && { tls: source.tls }),
    ...(source.tls?.client && { credential: { origin, id: 'certificate' } }),
    ...(signal && { signal }),
  })
  if (response.status === 200 || response.status === 401) {
    await response.discard()
    return readReception(origin, response)
  }
  if (response.status === 404) {
    await response.discard()
    throw new AppError('not-found', say`There is no registry at ${source.location}: it answers 404 to /v2/.`, {
      host: source.vendor.host,
      hint: say`Check the host and port. A registry serves the distribution API under /v2/.`,
      registry: { status: 404 },
    })
  }
  throw await upstreamError(response, { vendor: source.vendor, subject: say`its entry point /v2/` })
}

/** What an answer tells about signing in. Bearer is preferred to Basic; an unknown scheme is tried without a login. */
export function readReception(origin: string, response: EgressResponse): Reception {
  const challenges = response.status === 401 ? parseChallenges(response.headers('www-authenticate')) : []
  const server = printableText(response.header('x-jfrog-version') ?? response.header('server') ?? '', 100)
  return { origin, ...readScheme(challenges), ...(server && { server }) }
}

function readScheme(challenges: readonly Challenge[]): Omit<Reception, 'origin'> {
  const parameters = challenges.find(({ scheme }) => scheme === 'bearer')?.parameters
  if (parameters) {
    return { scheme: 'bearer', realm: parameters.get('realm') ?? '', service: parameters.get('service') ?? '' }
  }
  return { scheme: challenges.some(({ scheme }) => scheme === 'basic') ? 'basic' : 'none' }
}
