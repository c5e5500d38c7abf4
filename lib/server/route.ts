import 'server-only'
import type { z } from 'zod'
import type { Context } from '#lib/context/context'
import { type Endpoint, type EndpointName, endpoints } from '#lib/contract/endpoints'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { parseReference } from '#lib/oci/reference/parse-reference'
import type { Reference } from '#lib/oci/reference/types'
import { withDefaultTag } from '#lib/oci/reference/with-default-tag'
import { type Answer, type Freshness, failureResponse, internalError, toResponse } from './answer.ts'
import { createContext } from './create-context.ts'
import type { Services } from './create-services.ts'
import { localeOf } from './locale/choose-locale.ts'
import { assertOwnHost, assertSameOrigin, assertSameSite } from './request-guard.ts'
import { getServices } from './services.ts'

type Input<Name extends EndpointName> = z.output<(typeof endpoints)[Name]['input']>

/** What a request body may hold at most; queries are bounded by the server itself. */
const maxBodyBytes = 64 * 1024

async function readBody(request: Request): Promise<unknown> {
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    throw new AppError('invalid-request', say`The body must be JSON.`, {
      hint: say`Send content-type: application/json.`,
    })
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    sizeBytes += next.value.byteLength
    if (sizeBytes > maxBodyBytes) {
      await reader?.cancel()
      throw new AppError('invalid-request', say`The body is larger than ${maxBodyBytes} bytes.`)
    }
    chunks.push(next.value)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch (cause) {
    throw new AppError('invalid-request', say`The body is not valid JSON.`, { cause })
  }
}

async function readInput<Name extends EndpointName>(name: Name, request: Request): Promise<Input<Name>> {
  const { method, input, upload }: Endpoint = endpoints[name]
  const isInQuery = method === 'GET' || upload !== undefined
  const raw = isInQuery ? Object.fromEntries(new URL(request.url).searchParams) : await readBody(request)
  const parsed = input.safeParse(raw)
  if (parsed.success) return parsed.data as Input<Name>
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.')
  throw new AppError(
    'invalid-request',
    say`The request is not valid: ${[where, issue?.message].filter(Boolean).join(': ')}.`,
    {
      hint: say`See /api/v1/openapi.json for what this endpoint takes.`,
    },
  )
}

function guard(name: EndpointName, request: Request, { settings }: Services): void {
  assertOwnHost(request.headers.get('host'), settings)
  assertSameSite(request)
  if (endpoints[name].method !== 'GET') assertSameOrigin(request, settings)
}

/**
 * A route handler for one row of the endpoint table: who may ask, what is asked, the use-case, the answer.
 * Expected failures become `{error: …}` with their status; a bug is logged and answered as `internal`.
 */
export function route<Name extends EndpointName>(
  name: Name,
  verb: (ctx: Context, input: Input<Name>, request: Request) => Promise<Answer>,
): (request: Request) => Promise<Response> {
  return async request => {
    const services = await getServices()
    const locale = localeOf(request)
    try {
      guard(name, request, services)
      const input = await readInput(name, request)
      return toResponse(await verb(await createContext(services, request.signal, locale), input, request), request)
    } catch (error) {
      if (error instanceof AppError) return failureResponse(error, locale)
      if (request.signal.aborted) return failureResponse(new AppError('cancelled', say`The reader left.`), locale)
      services.log.error({ endpoint: name, error }, 'request failed')
      return failureResponse(internalError(error), locale)
    }
  }
}

/** The reference of a query; without tag and digest it means `latest`. */
export const toReference = (text: string): Reference => withDefaultTag(parseReference(text))

export const freshnessOf = (reference: Reference): Freshness => (reference.digest ? 'pinned' : 'moving')
