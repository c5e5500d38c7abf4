import type { useTranslations } from 'next-intl'
import type { Sentence } from '#lib/messages/say'
import { type Digest, isDigest } from '#lib/oci/digest/digest'
import type { Manifest } from '#lib/oci/manifest/types'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'
import { mediaTypes } from '#lib/oci/media-types/media-types'
import { parseReference } from '#lib/oci/reference/parse-reference'
import type { Reference } from '#lib/oci/reference/types'
import { imagePage, openPage } from '#lib/routes/pages'

/** What a string of a document leads to. */
export interface JsonLink {
  readonly href?: string
  /** Leads out of Portolan; the address may come from the document. */
  readonly external?: true
  /** What the string means. */
  readonly title?: string
}

/** What the links lead to, in the reader's language. */
export type LinkTexts = ReturnType<typeof useTranslations<'image.jsonLinks'>>

/** Asked for each string of a document, with the member it stands under. */
export type LinkOf = (value: string, key: string | undefined) => JsonLink | undefined

const specifications = {
  oci: 'https://github.com/opencontainers/image-spec/blob/main/media-types.md',
  docker: 'https://github.com/distribution/distribution/blob/main/docs/content/spec/manifest-v2-2.md#media-types',
} as const

function mediaTypeLink({ tell }: Place, value: string): JsonLink | undefined {
  if (!mediaTypes.has(value)) return undefined
  const { family, title: sentence } = mediaTypeInfo(value)
  const title = tell(sentence)
  return family === 'other' ? { title } : { title, href: specifications[family], external: true }
}

/** Members whose value is an image reference. */
const referenceKeys = new Set(['org.opencontainers.image.base.name', 'io.containerd.image.name', 'docker-reference'])

/** Where a text that stands under `key` leads, if that is the name of an image. */
export function referenceLink(t: LinkTexts, key: string | undefined, value: string): JsonLink | undefined {
  if (key === undefined || !referenceKeys.has(key)) return undefined
  try {
    parseReference(value)
    return { href: openPage(value), title: t('open') }
  } catch {
    return undefined
  }
}

const webAddress = /^https?:\/\/[^\s"<>]+$/i

interface Place {
  /** The document that the strings stand in. */
  readonly reference: Reference & { readonly digest: Digest }
  readonly platform?: string | undefined
  readonly manifest?: Manifest
  /** Titles of media types in the reader’s language. */
  tell(title: Sentence): string
}

/** The page of a layer's facts is its place in the list of layers. */
export const layerAnchor = (index: number): string => `layer-${index + 1}`

type DigestLinks = readonly (readonly [string, JsonLink])[]

function layerLinks(
  t: LinkTexts,
  { reference, platform }: Place,
  layers: readonly { readonly digest: string }[],
): DigestLinks {
  const page = imagePage('layers', reference, { platform })
  return layers.map(({ digest }, index) => [
    digest,
    { href: `${page}#${layerAnchor(index)}`, title: t('layer', { number: index + 1 }) },
  ])
}

const blobLinks = (
  { reference, tell }: Place,
  blobs: readonly { readonly digest: string; readonly mediaType: string }[],
): DigestLinks =>
  blobs.map(({ digest, mediaType }) => [
    digest,
    { href: imagePage('raw', reference, { blob: digest }), title: tell(mediaTypeInfo(mediaType).title) },
  ])

const digestLinks: Readonly<Record<Manifest['kind'], (t: LinkTexts, place: Place, manifest: Manifest) => DigestLinks>> =
  {
    index: () => [],
    unknown: () => [],
    legacy: (t, place, manifest) => (manifest.kind === 'legacy' ? layerLinks(t, place, manifest.layers) : []),
    artifact: (_, place, manifest) =>
      'config' in manifest ? blobLinks(place, [manifest.config, ...manifest.layers]) : [],
    image: (t, place, manifest) =>
      'config' in manifest
        ? [
            [
              manifest.config.digest,
              { href: imagePage('config', place.reference, { platform: place.platform }), title: t('config') },
            ],
            ...layerLinks(t, place, manifest.layers),
          ]
        : [],
  }

/**
 * Links of one raw document: digests of its own parts lead to their views, any other digest to the manifest of that
 * digest in the same repository, media types to their specification, references and web addresses where they point.
 */
export function linksOf(t: LinkTexts, place: Place): LinkOf {
  const { reference, manifest } = place
  const own = new Map(manifest ? digestLinks[manifest.kind](t, place, manifest) : [])
  const { registry, name } = reference
  const base = manifest?.annotations['org.opencontainers.image.base.name']
  return (value, key) => {
    if (key === 'org.opencontainers.image.base.digest' && base !== undefined && isDigest(value))
      return referenceLink(t, 'org.opencontainers.image.base.name', `${base}@${value}`)
    if (isDigest(value))
      return (
        own.get(value) ?? {
          href: imagePage('raw', { registry, name, digest: value }),
          title: t('manifest'),
        }
      )
    return (
      referenceLink(t, key, value) ??
      mediaTypeLink(place, value) ??
      (webAddress.test(value) ? { href: value, external: true } : undefined)
    )
  }
}

/** Links of an image config: a diff ID is the uncompressed form of the layer in the same place. */
export function configLinksOf(
  t: LinkTexts,
  reference: Reference,
  platform: string | undefined,
  diffIds: readonly string[],
): LinkOf {
  const page = imagePage('layers', reference, { platform })
  return (value, key) => {
    const index = diffIds.indexOf(value)
    if (index >= 0) return { href: `${page}#${layerAnchor(index)}`, title: t('uncompressed', { number: index + 1 }) }
    return referenceLink(t, key, value) ?? (webAddress.test(value) ? { href: value, external: true } : undefined)
  }
}
