import type { Sentence } from '#lib/messages/say'
import type { Descriptor } from '../manifest/types.ts'
import { mediaTypeInfo } from '../media-types/media-type-info.ts'
import type { Compression } from '../media-types/media-types.ts'

/** What a layer's descriptor says of it; its bytes may tell otherwise. */
export interface LayerFacts {
  /** False for the parts of an artifact, which are no filesystem. */
  readonly isFilesystem: boolean
  readonly compression: Compression
  /** May be missing in the registry and has to be fetched from the publisher's `urls`. */
  readonly foreign: boolean
  /** Needs a key of the publisher. */
  readonly encrypted: boolean
  /** The table of contents that lets files be read without the whole layer. */
  readonly seekable?: 'estargz' | 'zstd:chunked'
  /** For people, e.g. `OCI layer, gzip`. */
  readonly title: Sentence
}

/** https://github.com/containerd/stargz-snapshotter/blob/main/docs/estargz.md, https://github.com/containers/storage/blob/main/docs/containers-storage-zstd-chunked.md */
const tableOfContentsAnnotations = [
  ['containerd.io/snapshot/stargz/toc.digest', 'estargz'],
  ['io.github.containers.zstd-chunked.manifest-checksum', 'zstd:chunked'],
  // As containers/storage, and with it skopeo and podman, wrote before its annotations had a domain of their own.
  ['io.containers.zstd-chunked.manifest-checksum', 'zstd:chunked'],
] as const

export function layerFacts({ mediaType, annotations }: Descriptor): LayerFacts {
  const { role, compression = 'none', foreign = false, encrypted = false, title } = mediaTypeInfo(mediaType)
  const seekable = tableOfContentsAnnotations.find(([annotation]) => annotations[annotation])?.[1]
  return { isFilesystem: role === 'layer', compression, foreign, encrypted, title, ...(seekable && { seekable }) }
}
