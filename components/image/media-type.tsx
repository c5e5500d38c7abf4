import { VisibleText } from '#components/ui/visible-text'
import { makeVisible } from '#lib/format/make-visible'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'

interface Props {
  readonly mediaType: string
}

/** A media type in words people use; its own name on hover. */
export function MediaType({ mediaType }: Props) {
  return (
    <span title={makeVisible(mediaType.slice(0, 300))}>
      <VisibleText text={mediaTypeInfo(mediaType).title} limit={200} />
    </span>
  )
}
