import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Descriptor } from '#lib/oci/manifest/types'
import type { Repository } from '#lib/oci/reference/types'
import { type OpenedManifest, openManifest } from './open-manifest.ts'

/**
 * Opens what an index lists. Its size must be the listed one, as its digest must.
 * https://github.com/opencontainers/image-spec/blob/main/descriptor.md#properties
 * Throws AppError as `openManifest` does.
 */
export async function openChild(
  ctx: Context,
  { registry, name }: Repository,
  { digest, sizeBytes }: Descriptor,
): Promise<OpenedManifest> {
  const child = await openManifest(ctx, { registry, name, digest })
  if (child.bytes.byteLength === sizeBytes) return child
  throw new AppError(
    'malformed',
    say`The index announces ${sizeBytes} bytes for ${digest}, the manifest has ${child.bytes.byteLength}.`,
    { hint: say`The index was pushed with a wrong descriptor; its publisher has to push it again.`, host: registry },
  )
}
