import type { Context } from '#lib/context/context'
import type { Digest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import { openManifest } from './open-manifest.ts'

/** The digest a reference means now: its own, or that of the manifest behind its tag. */
export async function resolveDigest(ctx: Context, reference: Reference): Promise<Digest> {
  return reference.digest ?? (await openManifest(ctx, reference)).digest
}
