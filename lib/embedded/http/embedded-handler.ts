import { DistributionError } from '../distribution-error.ts'
import type { RepositoryStore } from '../layout/repository-store.ts'
import { errorResponse, notAllowed } from './error-response.ts'
import type { Method, Registry, Route } from './route.ts'
import { routes } from './routes.ts'
import { UploadSessions } from './upload-sessions.ts'

export interface EmbeddedHandlerOptions {
  /** Answers everything but GET and HEAD with 405 UNSUPPORTED. */
  readonly readOnly: boolean
}

export type EmbeddedHandler = (request: Request) => Promise<Response>

/**
 * Serves a layout store by the distribution API 1.1.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md
 * The path of the request's URL must start with `/v2`; `Location` and `Link` are answered relative to the host.
 * Failures of the disk reject; refusals are answered as error documents.
 */
export function createEmbeddedHandler(store: RepositoryStore, { readOnly }: EmbeddedHandlerOptions): EmbeddedHandler {
  const registry: Registry = { store, uploads: new UploadSessions(store.incoming) }
  return async request => {
    const response = await answer(registry, request, readOnly)
    response.headers.set('docker-distribution-api-version', 'registry/2.0')
    return request.method === 'HEAD' ? withoutBody(response) : response
  }
}

async function answer(registry: Registry, request: Request, readOnly: boolean): Promise<Response> {
  try {
    return await dispatch(registry, request, readOnly)
  } catch (error) {
    if (error instanceof DistributionError) return errorResponse(error)
    throw error
  }
}

async function dispatch(registry: Registry, request: Request, readOnly: boolean): Promise<Response> {
  const url = new URL(request.url)
  const matched = matchRoute(url.pathname)
  if (!matched) throw new DistributionError('UNSUPPORTED', 'no such endpoint', { status: 404 })
  const { verbs } = matched.route
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const allowed = Object.keys(verbs).filter(verb => !readOnly || verb === 'GET')
  if (!allowed.includes(method)) {
    return notAllowed(readOnly ? 'this registry is read-only' : 'the operation is unsupported', withHead(allowed))
  }
  const verb = verbs[method as Method]
  if (!verb) throw new TypeError(`route without verb ${method}`)
  return verb({ registry, request, query: url.searchParams, path: matched.path })
}

const withHead = (methods: readonly string[]): readonly string[] =>
  methods.flatMap(method => (method === 'GET' ? ['GET', 'HEAD'] : [method]))

function matchRoute(pathname: string): { route: Route; path: Readonly<Record<string, string>> } | undefined {
  const decoded = decodePath(pathname)
  if (decoded === undefined) return undefined
  for (const route of routes) {
    const match = route.path.exec(decoded)
    if (match) return { route, path: match.groups ?? {} }
  }
  return undefined
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

/** Content-Length stays: https://www.rfc-editor.org/rfc/rfc9110#name-head */
function withoutBody(response: Response): Response {
  void response.body?.cancel()
  return new Response(null, { status: response.status, headers: response.headers })
}
