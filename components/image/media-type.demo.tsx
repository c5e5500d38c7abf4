import type { Demos } from '../ui/demos.tsx'
import { MediaType } from './media-type.tsx'

export const demos: Demos = {
  known: () => <MediaType mediaType="application/vnd.oci.image.layer.v1.tar+zstd" />,
  unknown: () => <MediaType mediaType="application/x-<b>unheard-of</b>" />,
  none: () => <MediaType mediaType="" />,
}
