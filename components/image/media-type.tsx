import { VisibleText } from '#components/ui/visible-text'
import { makeVisible } from '#lib/format/make-visible'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'
import { useTell } from '../ui/use-tell.ts'

interface Props {
  readonly mediaType: string
}

/** A media type in words people use; its own name on hover. */
export function MediaType({ mediaType }: Props) {
  const tell = useTell()
  return (
    <span title={makeVisible(mediaType.slice(0, 300))}>
      <VisibleText text={tell(mediaTypeInfo(mediaType).title)} limit={200} />
    </span>
  )
}
