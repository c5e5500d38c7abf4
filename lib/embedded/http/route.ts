import type { RepositoryStore } from '../layout/repository-store.ts'
import type { UploadSessions } from './upload-sessions.ts'

/** What every resource works on. */
export interface Registry {
  readonly store: RepositoryStore
  readonly uploads: UploadSessions
}

export interface Call {
  readonly registry: Registry
  readonly request: Request
  /** Query of the request. */
  readonly query: URLSearchParams
  /** Named groups of the route's path, percent-decoded. */
  readonly path: Readonly<Record<string, string>>
}

/** Throws a DistributionError to refuse. A HEAD request runs the GET verb; its body is dropped without being read. */
export type Verb = (call: Call) => Promise<Response>

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Route {
  readonly path: RegExp
  readonly verbs: Partial<Readonly<Record<Method, Verb>>>
}
