import 'server-only'
import type { Context } from '#lib/context/context'
import type { KnownRegistry } from '#lib/context/known-registry'
import type { FrameFacts, OpenedFacts } from '#lib/contract/views/image-frame'
import { followTag } from '#lib/inspect/follow-tag'
import type { OpenedImage } from '#lib/inspect/open-image'
import { tell } from '#lib/messages/tell'
import { baseLayers } from '#lib/oci/layer/base-layers'
import { formatPlatform, isAttestation } from '#lib/oci/manifest/platform'
import type { Manifest } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'
import type { TabView } from '#lib/routes/pages'
import type { LoadedImage } from './loaded-image.ts'

/** Platforms the outermost index offers, each once, in its order. */
function platformsOf({ root }: LoadedImage): readonly string[] {
  if (!root.ok || root.value.manifest.kind !== 'index') return []
  const children = root.value.manifest.manifests.filter(child => !isAttestation(child))
  return [...new Set(children.flatMap(({ platform }) => (platform ? [formatPlatform(platform)] : [])))]
}

/** What is transferred: config and compressed layers. */
function sizeOf(manifest: Manifest): number | undefined {
  if (!('config' in manifest)) return undefined
  return manifest.layers.reduce((total, layer) => total + layer.sizeBytes, manifest.config.sizeBytes)
}

function describeChosen({ chosen, config, platform }: OpenedImage): Partial<OpenedFacts> {
  const { manifest } = chosen
  const sizeBytes = sizeOf(manifest)
  const created = config?.value.created ?? manifest.annotations['org.opencontainers.image.created']
  const base = config && 'layers' in manifest && baseLayers(config.value, manifest.layers.length, manifest.annotations)
  return {
    kind: manifest.kind,
    type: manifest,
    ...(platform && { platform: formatPlatform(platform) }),
    ...(sizeBytes !== undefined && { sizeBytes }),
    ...('layers' in manifest && { layerCount: manifest.layers.length }),
    ...(created && { created }),
    ...(base && { base }),
  }
}

/** A tag asked for was resolved a moment ago; one that only stands beside a digest has to be asked about. */
function describeTag({ ctx, pinned, document }: LoadedImage): Pick<OpenedFacts, 'resolvedAt' | 'tagPast' | 'tagNow'> {
  const { tag } = pinned
  if (tag === undefined) return {}
  if (!document.resolvedAt) return { tagNow: followTag(ctx, { ...pinned, tag }) }
  const [now, before] = ctx.cache.sightings(pinned, tag).toReversed()
  return {
    resolvedAt: document.resolvedAt,
    ...(now?.digest === document.digest && {
      tagPast: {
        seenSince: now.firstSeen,
        ...(before && { before: { digest: before.digest, seenUntil: before.lastSeen } }),
      },
    }),
  }
}

/** What the reference led to, in figures; no registry is asked. */
export function describeDocument(loaded: LoadedImage): Omit<OpenedFacts, 'resolvedAt' | 'tagPast' | 'tagNow'> {
  const { document, pinned, root, image } = loaded
  const chosenDigest = image.ok && image.value.chosen.digest !== document.digest ? image.value.chosen.digest : undefined
  return {
    pinned,
    kind: root.ok ? root.value.manifest.kind : 'unknown',
    ...(root.ok && { type: root.value.manifest }),
    isIndex: root.ok && root.value.manifest.kind === 'index',
    platforms: platformsOf(loaded),
    ...(chosenDigest && { chosenDigest }),
    warnings: document.warnings,
    ...(document.claimedDigest !== undefined && { claimedDigest: document.claimedDigest }),
    ...(image.ok && describeChosen(image.value)),
  }
}

const describeOpened = (loaded: LoadedImage): OpenedFacts => ({ ...describeDocument(loaded), ...describeTag(loaded) })

export function describeFrame(
  view: TabView,
  reference: Reference,
  { classes }: KnownRegistry,
  loaded: LoadedImage | undefined,
  { now, locale }: Pick<Context, 'locale'> & { readonly now: Date },
): FrameFacts {
  return {
    view,
    reference,
    classes: classes.map(entry => ({ class: entry.class, reason: tell(entry.reason, locale) })),
    now,
    ...(loaded && { opened: describeOpened(loaded) }),
  }
}
