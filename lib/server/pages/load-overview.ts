import 'server-only'
import { describeImage } from '#lib/catalog/describe-image'
import type { KnownRegistry } from '#lib/context/known-registry'
import type { OverviewFacts } from '#lib/contract/views/overview'
import { legacyConfig } from '#lib/inspect/legacy-config'
import type { OpenedImage } from '#lib/inspect/open-image'
import { baseLayers } from '#lib/oci/layer/base-layers'
import type { Reference } from '#lib/oci/reference/types'
import { commandTarget } from './command-target.ts'
import type { LoadedImage } from './loaded-image.ts'

/** `ubi9`, `ubi9-minimal`, `ubi8/httpd-24`: named so by Red Hat in its own registries. */
const isUbi = ({ kind }: KnownRegistry, { name }: Reference) => kind === 'red-hat' && /^ubi\d*(?:[-/]|$)/.test(name)

function subjectOf({ chosen, config }: OpenedImage): OverviewFacts['subject'] {
  const { manifest } = chosen
  if (manifest.kind === 'legacy') return { kind: 'legacy', config: legacyConfig(manifest), manifest }
  if (manifest.kind === 'artifact') return { kind: 'artifact', manifest }
  if (manifest.kind !== 'image' || !config) return { kind: 'unknown', mediaType: manifest.mediaType }
  const base = baseLayers(config.value, manifest.layers.length, manifest.annotations)
  return { kind: 'image', config: config.value, manifest, ...(base && { base }) }
}

/** The page waits no longer than this for what a catalog adds. */
const catalogDeadlineMs = 2_500

async function catalogOf(
  { ctx, pinned }: LoadedImage,
  { chosen }: OpenedImage,
): Promise<Pick<OverviewFacts, 'catalog'>> {
  const { registry, name } = pinned
  const catalog = await describeImage(ctx, { registry, name }, chosen.digest, catalogDeadlineMs)
  return catalog.source === undefined ? {} : { catalog }
}

/** Throws AppError: what kept the image from being opened. */
export async function loadOverview(loaded: LoadedImage): Promise<OverviewFacts> {
  const { ctx, pinned, image } = loaded
  if (!image.ok) throw image.error
  const known = await ctx.describeRegistry(pinned.registry)
  const subject = subjectOf(image.value)
  return {
    subject,
    reference: image.value.chosen.reference,
    commands: commandTarget(loaded, known, subject.kind),
    ubi: isUbi(known, pinned),
    ...(await catalogOf(loaded, image.value)),
  }
}
