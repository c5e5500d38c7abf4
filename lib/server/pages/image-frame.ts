import 'server-only'
import type { KnownRegistry } from '#lib/context/known-registry'
import type { OpenedImage } from '#lib/inspect/open-image'
import type { Digest } from '#lib/oci/digest/digest'
import { type BaseLayers, baseLayers } from '#lib/oci/layer/base-layers'
import { formatPlatform, isAttestation } from '#lib/oci/manifest/platform'
import type { Manifest, TypeDecision } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'
import type { ClassReason } from '#lib/registry/vendors/types'
import type { ImageView } from '#lib/routes/pages'
import type { LoadedImage } from './loaded-image.ts'

/** What stands around every view of a reference. Plain values: it is handed to components as it is. */
export interface FrameFacts {
  readonly view: ImageView
  /** As the address writes it. */
  readonly reference: Reference
  readonly classes: readonly ClassReason[]
  readonly now: Date
  /** Absent where the registry did not give the document. */
  readonly opened?: OpenedFacts
}

export interface OpenedFacts {
  readonly pinned: Reference & { readonly digest: Digest }
  /** When the tag was resolved; absent for an address by digest. */
  readonly resolvedAt?: Date
  /** What the views are about: the chosen image's kind, or that of the document where none could be chosen. */
  readonly kind: Manifest['kind']
  readonly type?: TypeDecision & { readonly family: Manifest['family'] }
  readonly isIndex: boolean
  readonly platform?: string
  readonly platforms: readonly string[]
  /** Digest of the chosen image, where it is not the document itself. */
  readonly chosenDigest?: Digest
  readonly sizeBytes?: number
  readonly layerCount?: number
  readonly created?: string
  readonly base?: BaseLayers
  /** The registry's own words. */
  readonly warnings: readonly string[]
  readonly claimedDigest?: string
}

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

function describeOpened(loaded: LoadedImage): OpenedFacts {
  const { document, pinned, root, image } = loaded
  const chosenDigest = image.ok && image.value.chosen.digest !== document.digest ? image.value.chosen.digest : undefined
  return {
    pinned,
    ...(document.resolvedAt && { resolvedAt: document.resolvedAt }),
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

export function describeFrame(
  view: ImageView,
  reference: Reference,
  { classes }: KnownRegistry,
  loaded: LoadedImage | undefined,
  now: Date,
): FrameFacts {
  return { view, reference, classes, now, ...(loaded && { opened: describeOpened(loaded) }) }
}
