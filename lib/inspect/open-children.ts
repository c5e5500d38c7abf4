import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import { type Attempt, attempt } from '#lib/errors/attempt'
import type { Descriptor } from '#lib/oci/manifest/types'
import { openChild } from './open-child.ts'
import { assertBoundedIndex, type OpenedIndex } from './open-image.ts'
import type { OpenedManifest } from './open-manifest.ts'

/** One row of an index: its descriptor, and the manifest behind it where the registry has it (sparse indexes lack some). */
export interface IndexChild {
  readonly descriptor: Descriptor
  readonly opened: Attempt<OpenedManifest>
}

/** Opens the wanted children of an index, six at a time; a child that cannot be read does not stop the others. */
export async function openChildren(
  ctx: Context,
  index: OpenedIndex,
  wanted: readonly Descriptor[] = index.manifest.manifests,
): Promise<readonly IndexChild[]> {
  assertBoundedIndex(index)
  return mapConcurrent(wanted, 6, async descriptor => ({
    descriptor,
    opened: await attempt(() => openChild(ctx, index.reference, descriptor)),
  }))
}
