import type { Context } from '#lib/context/context'
import type { WhereRow } from '#lib/contract/where'
import type { AppError } from '#lib/errors/app-error'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/to-wire'
import { openImage } from '#lib/inspect/open-image'
import type { Digest } from '#lib/oci/digest/digest'
import type { RepositoryClient } from '#lib/registry/types'
import { type Place, placeOf } from './list-places.ts'

/** What is looked for elsewhere. */
export interface Wanted {
  /** Of the document that the reference names. */
  readonly digest: Digest
  readonly tag?: string | undefined
  readonly platform?: string | undefined
  /** Of the image here, so that the same image need not be opened there. */
  readonly created?: string | undefined
}

type Answer = Omit<WhereRow, 'registry' | 'name' | 'via'>

/** Absence is an answer; everything else that goes wrong is a failure. */
async function orAbsent<T>(work: () => Promise<T>): Promise<Attempt<T | undefined>> {
  const asked = await attempt(work)
  return !asked.ok && asked.error.code === 'not-found' ? { ok: true, value: undefined } : asked
}

/** One HEAD; a registry that does not say the digest there is asked for the manifest. */
async function digestOfTag(client: RepositoryClient, tag: string, signal: AbortSignal): Promise<Digest> {
  const { digest } = await client.head(tag, { signal })
  return digest ?? (await client.manifest(tag, { signal })).digest
}

/** The date of another image under the tag: manifest and config, read at that very place. */
async function createdAt(ctx: Context, client: RepositoryClient, digest: Digest, platform?: string) {
  const there: Context = { ...ctx, repository: async () => client }
  const opened = await attempt(() => openImage(there, { ...client.repository, digest }, platform))
  return opened.ok ? opened.value.config?.value.created : undefined
}

const failed = ({ locale }: Context, error: AppError): Answer => ({ state: 'failed', error: toWire(error, locale) })

async function compare(ctx: Context, client: RepositoryClient, wanted: Wanted): Promise<Answer> {
  const { tag, digest, platform, created } = wanted
  const { signal } = ctx
  const [byDigest, byTag] = await Promise.all([
    orAbsent(() => client.head(digest, { signal })),
    tag === undefined ? undefined : orAbsent(() => digestOfTag(client, tag, signal)),
  ])
  if (!byDigest.ok && !byTag?.ok) return failed(ctx, byDigest.error)
  const there = byTag?.ok ? byTag.value : undefined
  const hasDigest = byDigest.ok ? byDigest.value !== undefined : there === digest
  if (there === digest) return { state: 'same', digest, hasDigest: true, ...(created !== undefined && { created }) }
  if (there === undefined) return { state: hasDigest ? 'digest-only' : 'absent', hasDigest }
  const other = await createdAt(ctx, client, there, platform)
  return { state: 'other', digest: there, hasDigest, ...(other !== undefined && { created: other }) }
}

const rejected = (signal: AbortSignal): Promise<'slow'> =>
  new Promise(resolve => signal.addEventListener('abort', () => resolve('slow'), { once: true }))

/** What one place says of the image, within `deadlineMs`; a place that is slower is named and let go of. */
export async function askPlace(ctx: Context, place: Place, wanted: Wanted, deadlineMs: number): Promise<WhereRow> {
  const late = AbortSignal.timeout(deadlineMs)
  const inTime = { ...ctx, signal: AbortSignal.any([ctx.signal, late]) }
  const asking = attempt(async () => compare(inTime, await place.connect(), wanted))
  // Whatever it comes to once nobody waits.
  asking.catch(() => {})
  const asked = await Promise.race([asking, rejected(late)])
  ctx.signal.throwIfAborted()
  if (asked === 'slow' || late.aborted) return { ...placeOf(place), state: 'slow' }
  return { ...placeOf(place), ...(asked.ok ? asked.value : failed(ctx, asked.error)) }
}
