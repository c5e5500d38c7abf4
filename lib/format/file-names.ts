import { type Digest, digestHex } from '#lib/oci/digest/digest'
import type { Descriptor } from '#lib/oci/manifest/types'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'
import type { Compression } from '#lib/oci/media-types/media-types'
import type { Reference } from '#lib/oci/reference/types'

const shownHex = 12

const short = (digest: Digest) => digestHex(digest).slice(0, shownHex)

/** `httpd-1.1`, or by digest `httpd-0123456789ab`: what a file made of an image is called, without its extension. */
export function imageFileName({ name, tag, digest }: Reference): string {
  const base = name.slice(name.lastIndexOf('/') + 1)
  const version = tag ?? (digest && short(digest))
  return version === undefined ? base : `${base}-${version}`
}

/** A whole image, as skopeo names the format: `httpd-1.1.oci-archive.tar`. */
export const archiveFileName = (image: Reference, format: string): string => `${imageFileName(image)}.${format}.tar`

/** A file or directory as an archive, called after it or, for a whole root, after the image: `etc.tar.gz`. */
export const extractFileName = (image: Reference, path: string, format: string): string =>
  `${path.split('/').at(-1) || imageFileName(image)}.${format}`

const extensions: Partial<Readonly<Record<Compression, string>>> = { none: '.tar', gzip: '.tar.gz', zstd: '.tar.zst' }

/** `0123456789ab.tar.gz`; without an extension where the media type tells none. */
export function blobFileName({ digest, mediaType }: Descriptor): string {
  const { role, compression = 'none' } = mediaTypeInfo(mediaType)
  return short(digest) + ((role === 'layer' && extensions[compression]) || '')
}
