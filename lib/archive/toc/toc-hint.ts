import { createHash } from 'node:crypto'
import { estargzDigestAnnotation } from './read-estargz-toc.ts'
import { type ZstdChunkedPlace, zstdChunkedPlace } from './read-zstd-chunked-toc.ts'

export type TocKind = 'estargz' | 'zstd:chunked'

/** What a manifest says about a layer's table of contents: which digest it has, and where it is if that is not in the layer. */
export type TocHint =
  | { readonly kind: 'estargz'; readonly digest: string }
  | { readonly kind: 'zstd:chunked'; readonly digest: string; readonly place: ZstdChunkedPlace }

const sha256 = /^sha256:[0-9a-f]{64}$/

/**
 * The hint in a layer's annotations, if there is one that can be verified. Whoever trusts the manifest may trust a table
 * of that digest: the annotation is covered by the manifest's own.
 */
export function tocHint(annotations: Readonly<Record<string, string>> = {}): TocHint | undefined {
  const place = zstdChunkedPlace(annotations)
  if (place && sha256.test(place.digest)) return { kind: 'zstd:chunked', digest: place.digest, place }
  const digest = annotations[estargzDigestAnnotation]
  return digest !== undefined && sha256.test(digest) ? { kind: 'estargz', digest } : undefined
}

/**
 * Names a table within its layer. Manifests may disagree on where a layer they share has its table, so what is kept of
 * one is for those who name the same.
 */
export const tocKey = (hint: TocHint): string =>
  createHash('sha256').update(JSON.stringify(hint)).digest('hex').slice(0, 32)
