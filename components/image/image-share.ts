import type { FrameFacts } from '#lib/contract/views/image-frame'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { imagePage } from '#lib/routes/pages'
import type { ShareTarget } from '../share/share-target.ts'
import { shortDigest } from '../ui/short-digest.ts'

/** `podman/hello:latest`, with the view where it is not the overview. */
function titleOf({ name, tag, digest }: Reference, view: FrameFacts['view']): string {
  const title = tag === undefined ? `${name}@${shortDigest(digest ?? '')}` : `${name}:${tag}`
  return view === 'image' ? title : `${title} ${view}`
}

/** A view of an image by the digest found and by the tag asked for. Without the document there is only what was asked. */
export function imageShare({ view, reference, opened }: FrameFacts): ShareTarget {
  const { tag, digest, ...repository } = opened?.pinned ?? reference
  const named: Reference | undefined = tag === undefined ? undefined : { ...repository, tag }
  const pinned: Reference = { ...repository, ...(tag !== undefined && { tag }), ...(digest && { digest }) }
  return {
    title: titleOf(pinned, view),
    ...(digest && {
      pinned: imagePage(view, pinned, { platform: opened?.isIndex ? opened.platform : undefined }),
      byDigest: formatCanonical({ ...repository, digest }),
    }),
    ...(named && { named: imagePage(view, named), byName: formatCanonical(named) }),
  }
}
