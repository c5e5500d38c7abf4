import type { Context } from '#lib/context/context'
import type { InspectAnswer } from '#lib/contract/image'
import { attempt } from '#lib/errors/attempt'
import { formatPlatform } from '#lib/oci/manifest/platform'
import type { Reference } from '#lib/oci/reference/types'
import { listAllTags } from './list-all-tags.ts'
import { assertRunnable, openImage, type RunnableImage } from './open-image.ts'

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
const orNull = <T>(values: readonly T[]): T[] | null => (values.length === 0 ? null : [...values])
const mapOrNull = (map: Readonly<Record<string, string>>) => (Object.keys(map).length === 0 ? null : { ...map })

/** The keys of `skopeo inspect`. https://github.com/containers/skopeo/blob/main/docs/skopeo-inspect.1.md */
function skopeoKeys({ root, chosen, config }: RunnableImage, tags: readonly string[]) {
  const { layers } = chosen.manifest
  const { value } = config
  return {
    Name: `${root.reference.registry}/${root.reference.name}`,
    Digest: root.digest,
    RepoTags: [...tags],
    Created: value.created ?? null,
    DockerVersion: value.dockerVersion ?? '',
    Labels: mapOrNull(value.execution.labels),
    Architecture: value.architecture,
    Os: value.os,
    Layers: orNull(layers.map(layer => layer.digest)),
    LayersData: orNull(
      layers.map(layer => ({
        MIMEType: layer.mediaType,
        Digest: layer.digest,
        Size: layer.sizeBytes,
        Annotations: mapOrNull(layer.annotations),
      })),
    ),
    Env: orNull(value.execution.env),
  }
}

function ownKeys({
  root,
  indexes,
  chosen,
  config,
  platform,
}: RunnableImage & { readonly root: { readonly digest: string } }) {
  const { execution, variant, author } = config.value
  return {
    ...(variant !== undefined && { variant }),
    ...(author !== undefined && { author }),
    ...(execution.entrypoint && { entrypoint: [...execution.entrypoint] }),
    ...(execution.cmd && { cmd: [...execution.cmd] }),
    ...(execution.user !== undefined && { user: execution.user }),
    ...(execution.workingDir !== undefined && { workingDir: execution.workingDir }),
    ...(execution.stopSignal !== undefined && { stopSignal: execution.stopSignal }),
    ports: [...execution.exposedPorts],
    volumes: [...execution.volumes],
    layersSizeBytes: sum(chosen.manifest.layers.map(layer => layer.sizeBytes)),
    configDigest: config.descriptor.digest,
    configSizeBytes: config.descriptor.sizeBytes,
    mediaType: chosen.manifest.mediaType,
    ...(indexes.length > 0 && { indexDigest: root.digest }),
    manifestDigest: chosen.digest,
    platform: platform ? formatPlatform(platform) : '',
  }
}

/** All keys of `skopeo inspect` with its values, and ours beside them. Tags that cannot be listed leave `RepoTags` empty. */
export async function inspectImage(ctx: Context, reference: Reference, platform?: string): Promise<InspectAnswer> {
  const [image, tags] = await Promise.all([
    openImage(ctx, reference, platform),
    attempt(() => listAllTags(ctx, reference)),
  ])
  assertRunnable(image)
  return { ...skopeoKeys(image, tags.ok ? tags.value.tags : []), ...ownKeys(image) }
}
