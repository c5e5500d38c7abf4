import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { SearchHit } from '#lib/contract/search'
import { attempt } from '#lib/errors/attempt'
import type { Repository } from '#lib/oci/reference/types'
import { rankHit } from './rank-hit.ts'
import type { Search } from './read-search.ts'

/** Each is a request to the registry: the best of its results are worth one, the rest says that it was not asked. */
const maxTagChecks = 8
const maxDigestChecks = 60
const concurrency = 6

type Sought = Pick<Search, 'tag' | 'digest'>

interface Head {
  readonly state: 'found' | 'absent' | 'unknown'
  readonly digest?: string
}

/** HEAD costs no allowance, also where manifests are metered. https://docs.docker.com/docker-hub/usage/pulls/ */
async function head(ctx: Context, repository: Repository, tagOrDigest: string, signal: AbortSignal): Promise<Head> {
  const answer = await attempt(async () => (await ctx.repository(repository)).head(tagOrDigest, { signal }))
  if (answer.ok) return { state: 'found', ...(answer.value.digest && { digest: answer.value.digest }) }
  return { state: answer.error.code === 'not-found' ? 'absent' : 'unknown' }
}

const ranked = (hit: SearchHit): SearchHit => ({ ...hit, rank: rankHit(hit) })

/** How many of the results `checkHits` asks about. */
export const checkable = ({ digest }: Sought): number => (digest === undefined ? maxTagChecks : maxDigestChecks)

/**
 * The results with what their registry says about the tag or the digest that is sought; those without the digest are
 * left out. What could not be asked in time is `unknown`.
 */
export async function checkHits(
  ctx: Context,
  hits: readonly SearchHit[],
  { tag, digest }: Sought,
  signal: AbortSignal,
): Promise<readonly SearchHit[]> {
  const wanted = digest ?? tag
  if (wanted === undefined) return hits
  const checked = await mapConcurrent(
    hits.slice(0, checkable({ ...(digest && { digest }) })),
    concurrency,
    async hit => ({
      hit,
      head: await head(ctx, { registry: hit.registry, name: hit.name }, wanted, signal),
    }),
  )
  if (digest !== undefined)
    return checked
      .filter(({ head: { state } }) => state === 'found')
      .map(({ hit }) => ranked({ ...hit, digest, ...(tag !== undefined && { tag: { name: tag, state: 'unknown' } }) }))
  return checked.map(({ hit, head: found }) => ranked({ ...hit, tag: { name: wanted, ...found } }))
}
