import type { FrameFacts } from '#lib/contract/views/image-frame'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { filesPage, imagePage, type ViewState } from '#lib/routes/pages'
import { type BadgeName, badgeUrl, embedUrl } from '#lib/routes/share'
import type { ShareTarget } from '../share/share-target.ts'
import { shortDigest } from '../ui/short-digest.ts'

/** `podman/hello:latest`, with the view where it is not the overview. */
function titleOf({ name, tag, digest }: Reference, view: FrameFacts['view']): string {
  const title = tag === undefined ? `${name}@${shortDigest(digest ?? '')}` : `${name}:${tag}`
  return view === 'image' ? title : `${title} ${view}`
}

/** What a reader of a README asks first; the other badges have the same address. */
const offered: readonly BadgeName[] = ['size', 'platforms', 'digest']

/** A view of an image by the digest found and by the tag asked for. Without the document there is only what was asked. */
export function imageShare({ view, place, reference, opened }: FrameFacts): ShareTarget {
  const { tag, digest, ...repository } = opened?.pinned ?? reference
  const named: Reference | undefined = tag === undefined ? undefined : { ...repository, tag }
  const pinned: Reference = { ...repository, ...(tag !== undefined && { tag }), ...(digest && { digest }) }
  const platform = opened?.isIndex ? opened.platform : undefined
  const pageOf = (of: Reference, state: ViewState) =>
    place ? filesPage(of, place.path, { ...state, layer: place.layer }) : imagePage(view, of, state)
  return {
    title: titleOf(pinned, view),
    ...(digest && {
      pinned: pageOf(pinned, { platform }),
      byDigest: formatCanonical({ ...repository, digest }),
    }),
    ...(named && { named: pageOf(named, {}), byName: formatCanonical(named) }),
    // What keeps up with a name is of use where it is read; what was not found has nothing to say.
    ...(opened && {
      badges: offered.map(what => ({ what, path: badgeUrl({ what, reference: named ?? pinned }) })),
      embed: embedUrl({ view: 'image', reference: named ?? pinned }),
    }),
  }
}
