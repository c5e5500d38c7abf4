import type { Context } from '#lib/context/context'
import type { SearchHit } from '#lib/contract/search'
import { isRepositoryName } from '#lib/oci/reference/name-grammar'
import { rankHit, toHit } from './rank-hit.ts'
import type { Search } from './read-search.ts'

/** A reader who types the same words again within this time gets the same answer. */
const currentForMs = 60_000

/**
 * What a registry's own search finds; nothing where it turns out to have none. Throws AppError where the vendor fails.
 * https and login are the vendor client's: words are all that is passed on.
 */
export async function askVendor(
  ctx: Context,
  host: string,
  { words }: Search,
  { limit, signal }: { readonly limit: number; readonly signal: AbortSignal },
): Promise<{ readonly hits: readonly SearchHit[]; readonly total: number } | undefined> {
  const { search } = await ctx.vendor(host)
  if (!search || words.length === 0) return undefined
  const text = words.join(' ')
  const page = await ctx.recent(['vendor-search', host, text, ''], currentForMs, () =>
    search(text, undefined, { signal }),
  )
  const hits = page.repositories.slice(0, limit).flatMap(summary => toHit(host, summary, words) ?? [])
  return { hits, total: Math.max(page.total ?? 0, hits.length) }
}

/**
 * The repositories that a vendor's catalog knows a digest in; nothing where it cannot be asked for one. What the catalog
 * says counts: of many of its registries a manifest is shown to a login only.
 */
export async function askVendorForDigest(
  ctx: Context,
  host: string,
  { words, digest }: Search,
  { signal }: { readonly signal: AbortSignal },
): Promise<{ readonly hits: readonly SearchHit[]; readonly total: number } | undefined> {
  const { findDigest } = await ctx.vendor(host)
  if (!findDigest || digest === undefined) return undefined
  const page = await ctx.recent(['vendor-digest', host, digest], currentForMs, () => findDigest(digest, { signal }))
  const hits = page.repositories
    .filter(({ name }) => isRepositoryName(name) && words.every(word => name.includes(word)))
    .map(summary => {
      const hit = { ...summary, registry: host, match: 'exact' as const, digest }
      return { ...hit, rank: rankHit(hit) }
    })
  return { hits, total: hits.length }
}
