import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { WhereAnswer, WhereRow } from '#lib/contract/where'
import { openImage } from '#lib/inspect/open-image'
import type { Reference } from '#lib/oci/reference/types'
import { askPlace } from './ask-place.ts'
import { listPlaces } from './list-places.ts'

export interface WhereOptions {
  readonly platform?: string | undefined
  readonly onRow?: ((row: WhereRow) => void) | undefined
  readonly deadlineMs?: number
}

/** Longer than a registry far away needs for two questions, shorter than a reader's patience. */
const usualDeadlineMs = 4_000
/** Registries are asked at the same time, all of them where there are not many. */
const concurrency = 16

/**
 * Where else an image is: what its tag names in its mirrors and in other configured registries, and whether its digest
 * is there. Each place costs two HEAD requests; one that does not answer in time is `slow`. Throws what opening the image
 * here throws.
 */
export async function findElsewhere(
  ctx: Context,
  reference: Reference,
  { platform, onRow, deadlineMs = usualDeadlineMs }: WhereOptions = {},
): Promise<WhereAnswer> {
  const [image, places] = await Promise.all([openImage(ctx, reference, platform), listPlaces(ctx, reference)])
  const { digest } = image.root
  const { tag } = reference
  const created = image.config?.value.created
  const rows = await mapConcurrent(places, concurrency, async place => {
    const row = await askPlace(ctx, place, { digest, tag, platform, created }, deadlineMs)
    onRow?.(row)
    return row
  })
  return { digest, ...(tag !== undefined && { tag }), ...(created !== undefined && { created }), rows }
}
