import 'server-only'
import type { ChosenLayers, IndexEntry, IndexLevel, LayersFacts } from '#lib/contract/views/layers'
import { toWire } from '#lib/errors/to-wire'
import { isMetered } from '#lib/inspect/is-metered'
import { legacyConfig } from '#lib/inspect/legacy-config'
import { type IndexChild, openChildren } from '#lib/inspect/open-children'
import { isIndex, type OpenedImage, type OpenedIndex } from '#lib/inspect/open-image'
import type { Locale } from '#lib/messages/locale'
import { say } from '#lib/messages/say'
import { tell } from '#lib/messages/tell'
import { reconstructContainerfile } from '#lib/oci/config/containerfile'
import { baseLayers } from '#lib/oci/layer/base-layers'
import { formatPlatform, isAttestation } from '#lib/oci/manifest/platform'
import type { Descriptor, LegacyManifest } from '#lib/oci/manifest/types'
import type { LoadedImage } from './loaded-image.ts'

function describeEntry({ descriptor, opened }: IndexChild, locale: Locale): IndexEntry {
  const common = { descriptor, attestation: isAttestation(descriptor) }
  if (!opened.ok) {
    const absent = opened.error.code === 'not-found'
    return { ...common, state: absent ? 'absent' : 'unread', words: tell(opened.error.sentences.words, locale) }
  }
  const { manifest } = opened.value
  if (!('config' in manifest)) return { ...common, state: 'present' }
  const sizeBytes = manifest.layers.reduce((total, layer) => total + layer.sizeBytes, manifest.config.sizeBytes)
  return { ...common, state: 'present', sizeBytes, layerCount: manifest.layers.length }
}

const unread = (descriptor: Descriptor, locale: Locale): IndexEntry => ({
  descriptor,
  attestation: isAttestation(descriptor),
  state: 'unread',
  words: tell(say`Not read: here each manifest that is read counts as a pull.`, locale),
})

/** Every child's size is worth a request each, except where requests are counted: there only the chosen one is read. */
async function describeIndex({ ctx, image }: LoadedImage, index: OpenedIndex): Promise<IndexLevel> {
  const { manifests, mediaType } = index.manifest
  const chosen = image.ok ? [...image.value.indexes, image.value.chosen].map(({ digest }) => digest) : []
  const wanted = (await isMetered(ctx, index.reference.registry))
    ? manifests.filter(({ digest }) => chosen.includes(digest))
    : manifests
  const { locale } = ctx
  const children = await openChildren(ctx, index, wanted)
  const read = new Map(children.map(child => [child.descriptor, describeEntry(child, locale)]))
  return { digest: index.digest, mediaType, entries: manifests.map(child => read.get(child) ?? unread(child, locale)) }
}

const legacyLayers = (manifest: LegacyManifest): readonly Descriptor[] =>
  manifest.layers.map(({ digest }) => ({
    digest,
    // Schema 1 predates descriptors; all its layers are gzip-compressed tar archives.
    mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
    sizeBytes: 0,
    annotations: {},
    urls: [],
  }))

function describeChosen({ chosen, config, indexes, platform: found }: OpenedImage): ChosenLayers | undefined {
  const { manifest, digest } = chosen
  // A single image needs no platform in its links.
  const platform = indexes.length > 0 && found ? { platform: formatPlatform(found) } : {}
  if (manifest.kind === 'legacy') {
    const layers = legacyLayers(manifest)
    const { lines } = reconstructContainerfile(legacyConfig(manifest), layers)
    return { digest, ...platform, layers, diffIds: [], lines, sizesKnown: false }
  }
  if (manifest.kind !== 'image' || !config) return undefined
  const { layers } = manifest
  const base = baseLayers(config.value, layers.length, manifest.annotations)
  return {
    digest,
    ...platform,
    config: manifest.config,
    layers,
    diffIds: config.value.diffIds,
    lines: reconstructContainerfile(config.value, layers).lines,
    ...(base && { base }),
    sizesKnown: true,
  }
}

/** Everything between a reference and its layers: the indexes, their platforms, and the chosen image's layers. */
export async function loadLayers(loaded: LoadedImage): Promise<LayersFacts> {
  const { ctx, root, image, pinned } = loaded
  const common = { reference: pinned, now: ctx.now() }
  if (!root.ok) throw root.error
  const outermost = isIndex(root.value) ? [root.value] : []
  const indexes = await Promise.all(
    (image.ok ? image.value.indexes : outermost).map(index => describeIndex(loaded, index)),
  )
  if (!image.ok) return { ...common, indexes, error: toWire(image.error, ctx.locale) }
  const chosen = describeChosen(image.value)
  return { ...common, indexes, ...(chosen && { chosen }) }
}
