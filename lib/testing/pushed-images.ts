import { join } from 'node:path'
import type { Context } from '#lib/context/context'
import { TemporaryHome } from '#lib/credentials/temporary-home'
import { toDirectoryName } from '#lib/embedded/layout/repository-name'
import { buildImage, buildIndex, type ImageRecipe } from '#lib/embedded/samples/format/image'
import type { Layer } from '#lib/embedded/samples/format/layer'
import { sha256 } from '#lib/embedded/samples/format/sha256'
import { parseReference } from '#lib/oci/reference/parse-reference'
import type { Reference } from '#lib/oci/reference/types'
import { startRegistry } from './embedded/start-registry.ts'
import { openTestContext } from './test-context.ts'

export interface PushedImage {
  readonly layers: readonly Layer[]
  /** What history says of each layer; the rest is alike in all. */
  readonly instructions?: readonly string[]
  readonly execution?: ImageRecipe['execution']
  readonly created?: string
  readonly annotations?: Readonly<Record<string, string>>
  readonly architecture?: string
}

/** A reader before a registry of its own, whose images are made by tests. */
export interface PushedImages {
  readonly ctx: Context
  /** Digests of the blobs that were asked for, in order. */
  readonly requested: string[]
  push(tag: string, image: PushedImage): Promise<Reference>
  /** An index of an image for each of its architectures. */
  pushIndex(tag: string, images: readonly PushedImage[]): Promise<Reference>
  /** The image as umoci names it. */
  layoutOf(tag: string): string
  close(): Promise<void>
}

const name = 'pairs/image'
const created = '2026-01-01T00:00:00Z'

const build = ({ layers, instructions = [], execution = {}, architecture = 'amd64', ...rest }: PushedImage) =>
  buildImage({
    created: rest.created ?? created,
    platform: { architecture, os: 'linux' },
    execution,
    ...(rest.annotations && { annotations: rest.annotations }),
    steps: layers.map((layer, index) => ({
      created: rest.created ?? created,
      createdBy: instructions[index] ?? `/bin/sh -c make step ${index}`,
      layer,
    })),
  })

/** Starts the registry and opens the reader. */
export async function openPushedImages(): Promise<PushedImages> {
  const registry = await startRegistry()
  const home = new TemporaryHome()
  const toml = home.write('portolan.toml', `[[registry]]\nhost = "${registry.host}"\n`)
  const reader = await openTestContext({ PORTOLAN_CONFIG: toml })
  const repository = await registry.store.ensureRepository(name)
  const requested: string[] = []
  const ctx: Context = {
    ...reader.ctx,
    repository: async wanted => {
      const client = await reader.ctx.repository(wanted)
      return {
        ...client,
        blobStream: (digest, range, options) => {
          requested.push(digest)
          return client.blobStream(digest, range, options)
        },
      }
    },
  }
  const reference = (tag: string) => parseReference(`${registry.host}/${name}:${tag}`)
  const putBlobs = (blobs: readonly Uint8Array[]) =>
    Promise.all(blobs.map(blob => repository.putBlob(sha256(blob), blob)))
  return {
    ctx,
    requested,
    async push(tag, image) {
      const built = build(image)
      await putBlobs(built.blobs)
      await repository.putManifest({ bytes: built.bytes, mediaType: built.descriptor.mediaType, tag })
      return reference(tag)
    },
    async pushIndex(tag, images) {
      const children = images.map(build)
      await putBlobs(children.flatMap(({ blobs }) => blobs))
      for (const { bytes, descriptor } of children)
        await repository.putManifest({ bytes, mediaType: descriptor.mediaType })
      const { bytes, descriptor } = buildIndex(children.map(child => child.descriptor))
      await repository.putManifest({ bytes, mediaType: descriptor.mediaType, tag })
      return reference(tag)
    },
    layoutOf: tag => `${join(registry.store.root, toDirectoryName(name))}:${tag}`,
    async close() {
      await reader.close()
      home[Symbol.dispose]()
      await registry[Symbol.asyncDispose]()
    },
  }
}
