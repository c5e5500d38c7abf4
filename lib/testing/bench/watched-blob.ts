import type { BlobSource } from '#lib/archive/index/blob-source'
import type { Context } from '#lib/context/context'
import { layerSource } from '#lib/inspect/files/layer-source'
import type { Descriptor } from '#lib/oci/manifest/types'
import { parseReference } from '#lib/oci/reference/parse-reference'

/** A layer as the server reads it, and what was asked of its registry. */
export interface WatchedBlob extends BlobSource {
  /** Bytes of each range that was fetched. */
  readonly fetched: number[]
}

type LayerDescriptor = Pick<Descriptor, 'digest' | 'mediaType' | 'sizeBytes'> & Partial<Descriptor>

export function watchedBlob(ctx: Context, repository: string, layer: LayerDescriptor): WatchedBlob {
  const source = layerSource(ctx, parseReference(repository), { annotations: {}, urls: [], ...layer })
  const fetched: number[] = []
  return {
    ...source,
    fetched,
    range(start, end, signal) {
      fetched.push(end - start)
      return source.range(start, end, signal)
    },
  }
}
