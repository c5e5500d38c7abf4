import type { Context } from '#lib/context/context'
import type { TagNow } from '#lib/contract/views/tag-now'
import { attempt } from '#lib/errors/attempt'
import type { Digest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import { openDocument } from './open-manifest.ts'

/** Going through the views of one pinned image asks its registry once, not once a view. */
const maxAgeMs = 10_000

export type PinnedTag = Reference & { readonly tag: string; readonly digest: Digest }

/** Asks the registry what the tag names and remembers it. One HEAD, unless the registry does not say the digest there. */
async function look(ctx: Context, { registry, name, tag }: PinnedTag): Promise<Date> {
  const client = await ctx.repository({ registry, name })
  const { digest } = await client.head(tag, { signal: ctx.signal })
  const at = ctx.now()
  if (digest) ctx.cache.rememberTag({ registry, name }, tag, digest, at)
  else await openDocument(ctx, { registry, name, tag })
  return at
}

/** Where the tag of a pinned reference is now. A registry that does not answer is a value: the pinned bytes stay true. */
export async function followTag(ctx: Context, pinned: PinnedTag): Promise<TagNow> {
  const { registry, name, tag, digest } = pinned
  const asked = await attempt(() => ctx.recent(['tag-now', registry, name, tag], maxAgeMs, () => look(ctx, pinned)))
  const sightings = ctx.cache.sightings(pinned, tag)
  const seenHereUntil = sightings.findLast(sighting => sighting.digest === digest)?.lastSeen
  const here = seenHereUntil && { seenHereUntil }
  if (!asked.ok) return asked.error.code === 'not-found' ? { state: 'gone', ...here } : { state: 'unknown' }
  // Another page may have seen it since: the newest sighting counts.
  const now = sightings.at(-1)
  if (!now) return { state: 'unknown' }
  const askedAt = now.lastSeen
  return now.digest === digest
    ? { state: 'same', askedAt, seenSince: now.firstSeen }
    : { state: 'moved', askedAt, digest: now.digest, seenThereSince: now.firstSeen, ...here }
}
