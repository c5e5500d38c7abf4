import { parseDigest } from '../digest/digest.ts'
import type { Descriptor } from './types.ts'

/** The descriptor of `{}`. https://github.com/opencontainers/image-spec/blob/main/manifest.md#guidance-for-an-empty-descriptor */
export const emptyDescriptor: Descriptor = {
  mediaType: 'application/vnd.oci.empty.v1+json',
  digest: parseDigest('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'),
  sizeBytes: 2,
  annotations: {},
  urls: [],
  data: 'e30=',
}
