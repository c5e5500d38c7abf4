import type { Reference } from './types.ts'

/** Adds `latest` where a reference names neither tag nor digest, as every client does before it pulls. */
export const withDefaultTag = (reference: Reference): Reference =>
  reference.tag === undefined && reference.digest === undefined ? { ...reference, tag: 'latest' } : reference
