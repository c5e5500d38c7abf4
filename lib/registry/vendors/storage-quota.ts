import { known } from './loose-json.ts'
import type { Quota } from './vendor-facts.ts'

/** What a namespace stores, of what it may; a limit that is not positive is none, as Harbor writes it. */
export function storageQuota(
  countedFor: string,
  { used, limit }: { readonly used: number | undefined; readonly limit: number | undefined },
): Quota | undefined {
  if (used === undefined) return undefined
  const bound = limit !== undefined && limit > 0 ? limit : undefined
  const remaining = bound === undefined ? undefined : Math.max(0, bound - used)
  return { counts: 'bytes', used, countedFor, ...known({ limit: bound, remaining }) }
}
