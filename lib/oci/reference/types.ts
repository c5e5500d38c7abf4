import type { Digest } from '../digest/digest.ts'

/** One repository: where it is and what it is called there. */
export interface Repository {
  /** Host with optional port as written in references, e.g. `docker.io`, `localhost:5000`, `[::1]:5000`. */
  readonly registry: string
  /** Path without the host, e.g. `library/ubuntu`. */
  readonly name: string
}

/** One manifest of a repository by tag, by digest, or (tag kept for people) both. */
export interface Reference extends Repository {
  readonly tag?: string
  readonly digest?: Digest
}
