import 'server-only'
import { findElsewhere } from '#lib/compare/where/find-elsewhere'
import { listPlaces, placeOf } from '#lib/compare/where/list-places'
import type { WhereFacts } from '#lib/contract/views/where'
import { formatPlatform } from '#lib/oci/manifest/platform'
import type { ImagePageProps } from './image-address.ts'
import type { LoadedImage } from './loaded-image.ts'
import { first } from './page-props.ts'
import { runSoon } from './run-soon.ts'

/** Which places are asked, and what they said where all answered at once. */
export async function loadWhere({ ctx, pinned, image }: LoadedImage, props: ImagePageProps): Promise<WhereFacts> {
  const search = await props.searchParams
  const platform = image.ok && image.value.indexes.length > 0 ? image.value.platform : undefined
  const asked = platform && formatPlatform(platform)
  const places = await listPlaces(ctx, pinned)
  const answer = await runSoon(ctx, first(search.wait) === '1', soon =>
    findElsewhere(soon, pinned, { platform: asked }),
  )
  const known = await Promise.all(
    [...new Set(places.map(({ repository }) => repository.registry))].map(host => ctx.describeRegistry(host)),
  )
  return {
    reference: pinned,
    now: ctx.now(),
    places: places.map(placeOf),
    plainHosts: Object.fromEntries(
      known.flatMap(({ host, commandHost }) => (commandHost === undefined ? [] : [[host, commandHost]])),
    ),
    ...(asked !== undefined && { platform: asked }),
    ...(answer && { answer }),
  }
}
