import 'server-only'
import type { GetTarget } from '#lib/format/get/get-target'
import { formatPlatform, parsePlatform } from '#lib/oci/manifest/platform'
import type { ImageManifest, Platform } from '#lib/oci/manifest/types'
import type { LoadedImage } from './loaded-image.ts'
import { registryLogin } from './registry-login.ts'

const isSame = (one: Platform, other: Platform) => formatPlatform(one) === formatPlatform(other)

export interface GetFacts {
  readonly target: GetTarget
  /** Of an artifact, which is got in other ways than an image. */
  readonly artifact?: ImageManifest
  /** Whether it is an image of which an archive can be made. */
  readonly archived: boolean
}

/** The artifact a reference leads to, if it is one: got as what it is, not through an index around it. */
export async function loadGet(loaded: LoadedImage, platform: string | undefined): Promise<GetFacts> {
  const target = await targetOf(loaded, platform)
  const chosen = loaded.image.ok ? loaded.image.value.chosen : undefined
  if (chosen?.manifest.kind !== 'artifact') return { target, archived: chosen?.manifest.kind === 'image' }
  const { platform: _platform, tag, ...rest } = target
  return {
    target: {
      ...rest,
      digest: chosen.reference.digest,
      isIndex: false,
      ...(tag !== undefined && !target.isIndex && { tag }),
    },
    artifact: chosen.manifest,
    archived: false,
  }
}

/**
 * What there is to know for getting the document of a reference. `platform` is as the address writes it; the one that is
 * shown unasked is not named in commands, where every tool takes that of its own machine.
 */
async function targetOf({ ctx, pinned, root }: LoadedImage, platform: string | undefined): Promise<GetTarget> {
  const known = await ctx.describeRegistry(pinned.registry)
  const isIndex = root.ok && root.value.manifest.kind === 'index'
  const asked = isIndex && platform ? parsePlatform(platform) : undefined
  return {
    repository: { registry: pinned.registry, name: pinned.name },
    digest: pinned.digest,
    isIndex,
    ...(pinned.tag !== undefined && { tag: pinned.tag }),
    ...(asked && !isSame(asked, ctx.platform) && { platform: asked }),
    ...(known.commandHost !== undefined && { plainHost: known.commandHost }),
    ...registryLogin(known),
  }
}
