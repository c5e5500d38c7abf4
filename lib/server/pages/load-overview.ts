import 'server-only'
import type { KnownRegistry } from '#lib/context/known-registry'
import { attempt } from '#lib/errors/attempt'
import type { CommandTarget } from '#lib/format/shown-commands'
import { legacyConfig } from '#lib/inspect/legacy-config'
import type { OpenedImage } from '#lib/inspect/open-image'
import type { ImageConfig } from '#lib/oci/config/types'
import type { Digest } from '#lib/oci/digest/digest'
import { type BaseLayers, baseLayers } from '#lib/oci/layer/base-layers'
import type { ImageManifest, LegacyManifest, Manifest } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'
import type { LoadedImage } from './loaded-image.ts'

/** What the reference leads to, in the form its kind has. */
export type OverviewSubject =
  | {
      readonly kind: 'image'
      readonly config: ImageConfig
      readonly manifest: ImageManifest
      readonly base?: BaseLayers
    }
  | { readonly kind: 'artifact'; readonly manifest: ImageManifest }
  | { readonly kind: 'legacy'; readonly config: ImageConfig; readonly manifest: LegacyManifest }
  | { readonly kind: 'unknown'; readonly mediaType: string }

export interface Overview {
  readonly subject: OverviewSubject
  /** The document the subject was read from. */
  readonly reference: Reference & { readonly digest: Digest }
  readonly commands: CommandTarget
  /** A Universal Base Image of Red Hat, or built by Red Hat upon one. */
  readonly ubi: boolean
  /** What the tag of a pinned address names now, where that is something else. */
  readonly tagMovedTo?: Digest
}

/** `ubi9`, `ubi9-minimal`, `ubi8/httpd-24`: named so by Red Hat in its own registries. */
const isUbi = ({ kind }: KnownRegistry, { name }: Reference) => kind === 'red-hat' && /^ubi\d*(?:[-/]|$)/.test(name)

function subjectOf({ chosen, config }: OpenedImage): OverviewSubject {
  const { manifest } = chosen
  if (manifest.kind === 'legacy') return { kind: 'legacy', config: legacyConfig(manifest), manifest }
  if (manifest.kind === 'artifact') return { kind: 'artifact', manifest }
  if (manifest.kind !== 'image' || !config) return { kind: 'unknown', mediaType: manifest.mediaType }
  const base = baseLayers(config.value, manifest.layers.length, manifest.annotations)
  return { kind: 'image', config: config.value, manifest, ...(base && { base }) }
}

function commandsOf(
  { pinned, root, image }: LoadedImage,
  known: KnownRegistry,
  shown: Manifest['kind'],
): CommandTarget {
  const isIndex = root.ok && root.value.manifest.kind === 'index'
  return {
    repository: { registry: pinned.registry, name: pinned.name },
    digest: pinned.digest,
    kind: shown === 'image' && isIndex ? 'index' : shown,
    ...(isIndex && image.ok && image.value.platform && { platform: image.value.platform }),
    ...(known.commandHost !== undefined && { plainHost: known.commandHost }),
  }
}

/** One HEAD for an address that names a tag and pins its digest; what the registry does not say is not shown. */
async function findMove({ ctx, pinned, document }: LoadedImage): Promise<Digest | undefined> {
  if (document.resolvedAt || pinned.tag === undefined) return undefined
  const { tag } = pinned
  const head = await attempt(async () => (await ctx.repository(pinned)).head(tag, { signal: ctx.signal }))
  const now = head.ok ? head.value.digest : undefined
  return now === pinned.digest ? undefined : now
}

/** Throws AppError: what kept the image from being opened. */
export async function loadOverview(loaded: LoadedImage): Promise<Overview> {
  const { ctx, pinned, image } = loaded
  if (!image.ok) throw image.error
  const [known, tagMovedTo] = await Promise.all([ctx.describeRegistry(pinned.registry), findMove(loaded)])
  const subject = subjectOf(image.value)
  return {
    subject,
    reference: image.value.chosen.reference,
    commands: commandsOf(loaded, known, subject.kind),
    ubi: isUbi(known, pinned),
    ...(tagMovedTo && { tagMovedTo }),
  }
}
