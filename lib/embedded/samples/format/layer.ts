import { constants, zstdCompressSync } from 'node:zlib'
import type { Digest } from '#lib/oci/digest/digest'
import type { WireDescriptor } from '../../layout/descriptor.ts'
import { mediaTypes } from '../../media-types.ts'
import { noPrefetchLandmark, tocDigestAnnotation, uncompressedSizeAnnotation, writeEstargz } from './estargz.ts'
import { gzipMember } from './gzip-member.ts'
import { sha256 } from './sha256.ts'
import type { TarEntry } from './tar-entry.ts'
import { writeTar } from './tar-writer.ts'

export interface Layer {
  readonly descriptor: WireDescriptor
  readonly blob: Uint8Array
  /** Digest of the uncompressed archive. */
  readonly diffId: Digest
}

export type LayerFormat = 'gzip' | 'zstd' | 'estargz'

const formats: Readonly<Record<LayerFormat, (entries: readonly TarEntry[]) => Layer>> = {
  gzip: entries => {
    const tar = writeTar(entries)
    return layer(tar, gzipMember(tar), mediaTypes.layerGzip)
  },
  zstd: entries => {
    const tar = writeTar(entries)
    const params = { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_checksumFlag]: 1 }
    return layer(tar, zstdCompressSync(tar, { params }), mediaTypes.layerZstd)
  },
  estargz: entries => {
    const { blob, tar, tocDigest } = writeEstargz([noPrefetchLandmark, ...entries], estargzChunkBytes)
    return layer(tar, blob, mediaTypes.layerGzip, {
      [tocDigestAnnotation]: tocDigest,
      [uncompressedSizeAnnotation]: String(tar.byteLength),
    })
  },
}

/** Small, so that the sample holds a file of several chunks; stargz-snapshotter itself cuts at 4 MiB. */
const estargzChunkBytes = 32 * 1024

export const buildLayer = (entries: readonly TarEntry[], format: LayerFormat = 'gzip'): Layer =>
  formats[format](entries)

const layer = (
  tar: Uint8Array,
  blob: Uint8Array,
  mediaType: string,
  annotations?: Readonly<Record<string, string>>,
): Layer => ({
  descriptor: { mediaType, digest: sha256(blob), size: blob.byteLength, ...(annotations && { annotations }) },
  blob,
  diffId: sha256(tar),
})
