import type { LayerProgress } from '#lib/archive/index/open-layer-options'
import { readZtoc } from '#lib/archive/toc/read-ztoc'
import { tocHint } from '#lib/archive/toc/toc-hint'
import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import { attempt } from '#lib/errors/attempt'
import { isDigest } from '#lib/oci/digest/digest'
import type { Descriptor } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'
import { listReferrers } from '../list-referrers.ts'
import { openSmallBlob } from '../open-blob.ts'
import { assertRunnable, openImage, type RunnableImage } from '../open-image.ts'
import { openManifest } from '../open-manifest.ts'
import { type FilesOptions, listLayers, type OpenedLayer } from './open-files.ts'

/** https://github.com/awslabs/soci-snapshotter/blob/main/soci/soci_index.go */
const referrerType = 'application/vnd.amazon.soci.index.v1+json'
const indexAnnotation = 'com.amazon.soci.index-digest'
const layerAnnotation = 'com.amazon.soci.image-layer-digest'

/** A smaller layer has been read before anybody could have been asked about it. */
const minLayerBytes = 4 << 20
/** Checkpoints take 32 KiB for every 4 MiB of a layer, and are most of a ztoc. */
const maxZtocBytes = 64 << 20
/** As many as are told of a layer that is being read. */
const maxEntries = 10_000
const concurrency = 2

/** Told of the layers of an image that have not been read, the base being 0. */
type Foretell = (layer: number, entries: LayerProgress['entries']) => void

/**
 * What a SOCI index of the image says is in layers that have not been read yet. Anybody who may push to the repository can
 * attach one, and nothing in it ties a name to bytes that could be verified: so it is told for the time in which the layers
 * are read, as what it is, and then forgotten. Nothing is kept of it, no file is opened by it, and a layer that differs shows
 * what it holds itself. Throws AppError where the image cannot be opened; an index that cannot be read is as none.
 */
export async function foretellFiles(
  ctx: Context,
  reference: Reference,
  options: FilesOptions,
  foretell: Foretell,
): Promise<void> {
  const { layers } = await listLayers(ctx, reference, options)
  const unread = await unreadLayers(ctx, layers)
  if (unread.length === 0) return
  const image = await openImage(ctx, reference, options.platform)
  assertRunnable(image)
  const ztocs = await findZtocs(ctx, image)
  await mapConcurrent(unread, concurrency, async ({ descriptor, at }) => {
    const ztoc = ztocs.find(({ annotations }) => annotations[layerAnnotation] === descriptor.digest)
    if (!ztoc) return
    await attempt(async () => {
      const bytes = await openSmallBlob(ctx, reference, ztoc, maxZtocBytes)
      foretell(at, readZtoc(bytes, descriptor.sizeBytes, maxEntries))
    })
  })
}

async function unreadLayers(ctx: Context, layers: readonly OpenedLayer[]) {
  const known = await Promise.all(layers.map(({ source }) => ctx.layers.known(source)))
  return layers
    .map(({ descriptor }, at) => ({ descriptor, at }))
    .filter(({ descriptor: { sizeBytes, annotations }, at }) => {
      return known[at] === undefined && sizeBytes >= minLayerBytes && !tocHint(annotations)
    })
}

/** The index that the manifest names (version 2), else the first one that refers to it (version 1). */
async function findZtocs(ctx: Context, { chosen }: RunnableImage): Promise<readonly Descriptor[]> {
  const { registry, name } = chosen.reference
  const named = chosen.manifest.annotations[indexAnnotation]
  const found = await attempt(async () => {
    const digest =
      named !== undefined && isDigest(named)
        ? named
        : (await listReferrers(ctx, { registry, name }, chosen.digest, referrerType)).referrers.find(
            ({ artifactType }) => artifactType === referrerType,
          )?.digest
    if (digest === undefined) return []
    const { manifest } = await openManifest(ctx, { registry, name, digest })
    return manifest.kind === 'image' || manifest.kind === 'artifact' ? manifest.layers : []
  })
  return found.ok ? found.value : []
}
