import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import { parseManifest } from '#lib/oci/manifest/parse-manifest'
import type { Manifest } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'
import type { ManifestBytes, RepositoryClient } from '#lib/registry/types'

/** What a reference names, as the registry serves it: exact bytes and the digest computed here. */
export interface OpenedDocument {
  /** As asked for; a tag asked for stays beside the digest it resolved to. */
  readonly reference: Reference & { readonly digest: Digest }
  readonly digest: Digest
  readonly bytes: Uint8Array
  readonly contentType?: string
  /** The registry's own digest where it differs from the computed one. */
  readonly claimedDigest?: string
  /** Texts the registry sends for people (`Warning: 299`). */
  readonly warnings: readonly string[]
  /** When the tag was resolved; absent when a digest was asked for. */
  readonly resolvedAt?: Date
}

/** A document that could be read as a manifest. */
export interface OpenedManifest extends OpenedDocument {
  readonly manifest: Manifest
}

type Fetched = Pick<ManifestBytes, 'bytes' | 'digest' | 'contentType' | 'claimedDigest'> & {
  readonly warnings: readonly string[]
}

function cached(ctx: Context, reference: Reference, digest: Digest): Fetched | undefined {
  const content = ctx.cache.get(reference, digest)
  return content && { warnings: [], ...content, digest }
}

async function download(ctx: Context, client: RepositoryClient, reference: Reference, name: string): Promise<Fetched> {
  const fetched = await client.manifest(name, { signal: ctx.signal })
  ctx.cache.put(reference, fetched.digest, fetched)
  return fetched
}

/** Content addressed by digest never changes: what this reader has read before is not asked for again. */
async function byDigest(
  ctx: Context,
  client: RepositoryClient,
  reference: Reference,
  digest: Digest,
): Promise<Fetched> {
  return cached(ctx, reference, digest) ?? (await download(ctx, client, reference, digest))
}

/** A tag read before costs one HEAD; only when it moved (or the registry does not say) is the manifest read again. */
async function byTag(ctx: Context, client: RepositoryClient, reference: Reference, tag: string): Promise<Fetched> {
  const known = ctx.cache.lastDigest(reference, tag)
  if (known && cached(ctx, reference, known)) {
    const head = await client.head(tag, { signal: ctx.signal })
    const hit = head.digest && cached(ctx, reference, head.digest)
    if (hit) {
      ctx.cache.rememberTag(reference, tag, hit.digest, ctx.now())
      return hit
    }
  }
  const fetched = await download(ctx, client, reference, tag)
  ctx.cache.rememberTag(reference, tag, fetched.digest, ctx.now())
  return fetched
}

/**
 * Reads what `reference` names without looking into it, so that also bytes that are no manifest can be shown.
 * Throws AppError: the registry's failures, `malformed` for bytes that do not match the digest.
 */
export async function openDocument(ctx: Context, reference: Reference): Promise<OpenedDocument> {
  const { tag, digest } = reference
  if (tag === undefined && digest === undefined)
    throw new AppError('invalid-reference', say`A tag or a digest is needed.`, {
      hint: say`Add a tag, for example :latest.`,
    })
  const client = await ctx.repository(reference)
  const fetched = digest
    ? await byDigest(ctx, client, reference, digest)
    : await byTag(ctx, client, reference, tag ?? 'latest')
  return {
    reference: { ...reference, digest: fetched.digest },
    digest: fetched.digest,
    bytes: fetched.bytes,
    warnings: fetched.warnings,
    ...(fetched.contentType !== undefined && { contentType: fetched.contentType }),
    ...(fetched.claimedDigest !== undefined && { claimedDigest: fetched.claimedDigest }),
    ...(digest === undefined && { resolvedAt: ctx.now() }),
  }
}

/** The same document with what it says. Throws AppError `malformed` or `too-large`. */
export const asManifest = (document: OpenedDocument): OpenedManifest => ({
  ...document,
  manifest: parseManifest(document.bytes, document.contentType),
})

/**
 * Opens what `reference` names, without descending into an index.
 * Throws AppError: the registry's failures, `malformed` for bytes that are no manifest or do not match the digest.
 */
export const openManifest = async (ctx: Context, reference: Reference): Promise<OpenedManifest> =>
  asManifest(await openDocument(ctx, reference))
