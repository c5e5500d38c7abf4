import { z } from 'zod'
import type { Digest } from '#lib/oci/digest/digest'
import { mediaTypes } from '../media-types.ts'
import { descriptorSchema, type WireDescriptor } from './descriptor.ts'

/** Names a manifest within a layout: a tag. https://github.com/opencontainers/image-spec/blob/main/annotations.md */
export const refName = 'org.opencontainers.image.ref.name'

export const layoutIndexSchema = z.looseObject({
  schemaVersion: z.literal(2),
  mediaType: z.string().optional(),
  manifests: z.array(descriptorSchema),
})

/**
 * The `index.json` of an image layout: one entry per tag, and one without a name for each manifest that has no tag.
 * https://github.com/opencontainers/image-spec/blob/main/image-layout.md#indexjson-file
 */
export type LayoutIndex = z.infer<typeof layoutIndexSchema>
type Entry = LayoutIndex['manifests'][number]

export const emptyIndex: LayoutIndex = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [] }

export const tagOf = (entry: Pick<Entry, 'annotations'>): string | undefined => entry.annotations?.[refName]

export const tagsOf = (index: LayoutIndex): readonly string[] => index.manifests.flatMap(entry => tagOf(entry) ?? [])

export const findTag = (index: LayoutIndex, tag: string): Entry | undefined =>
  index.manifests.find(entry => tagOf(entry) === tag)

export const findDigest = (index: LayoutIndex, digest: Digest): Entry | undefined =>
  index.manifests.find(entry => entry.digest === digest)

/** Lists a manifest; with a tag, the tag moves here and the manifest it named before stays listed by digest. */
export function withManifest(index: LayoutIndex, descriptor: WireDescriptor, tag?: string): LayoutIndex {
  if (tag === undefined) {
    return findDigest(index, descriptor.digest) ? index : withEntries(index, [...index.manifests, descriptor])
  }
  const others = withoutTag(index, tag).manifests.filter(
    entry => entry.digest !== descriptor.digest || tagOf(entry) !== undefined,
  )
  return withEntries(index, [...others, { ...descriptor, annotations: { ...descriptor.annotations, [refName]: tag } }])
}

/** Removes a tag; its manifest stays listed by digest. */
export function withoutTag(index: LayoutIndex, tag: string): LayoutIndex {
  const tagged = findTag(index, tag)
  if (!tagged) return index
  const others = index.manifests.filter(entry => entry !== tagged)
  const stillListed = others.some(entry => entry.digest === tagged.digest)
  return withEntries(index, stillListed ? others : [...others, withoutName(tagged)])
}

/** Removes a manifest and every tag that names it. */
export const withoutManifest = (index: LayoutIndex, digest: Digest): LayoutIndex =>
  withEntries(
    index,
    index.manifests.filter(entry => entry.digest !== digest),
  )

function withoutName(entry: Entry): Entry {
  const { annotations, ...rest } = entry
  const { [refName]: _name, ...others } = annotations ?? {}
  return Object.keys(others).length > 0 ? { ...rest, annotations: others } : rest
}

// A descriptor of ours is a closed type, an entry read from disk may carry more members; on disk they are the same.
const withEntries = (index: LayoutIndex, manifests: readonly (Entry | WireDescriptor)[]): LayoutIndex => ({
  ...index,
  manifests: manifests as Entry[],
})
