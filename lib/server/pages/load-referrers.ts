import 'server-only'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { CosignTag, ReferrersFacts, ReferrersOf } from '#lib/contract/views/referrers'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/to-wire'
import { listReferrers } from '#lib/inspect/list-referrers'
import type { Locale } from '#lib/messages/locale'
import { type Sentence, say, verbatim } from '#lib/messages/say'
import { tell } from '#lib/messages/tell'
import { type Digest, digestAlgorithm, digestHex } from '#lib/oci/digest/digest'
import { formatPlatform, isAttestation } from '#lib/oci/manifest/platform'
import type { ReferrersResult } from '#lib/registry/types'
import type { LoadedImage } from './loaded-image.ts'

/** What cosign attaches under a tag that holds the digest. */
// https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#tag-based-discovery
const cosignExtensions = ['sig', 'att', 'sbom'] as const

async function findCosignTags({ ctx, pinned }: LoadedImage, digest: Digest): Promise<readonly CosignTag[]> {
  const client = await ctx.repository(pinned)
  const found = await mapConcurrent(cosignExtensions, cosignExtensions.length, async extension => {
    const tag = `${digestAlgorithm(digest)}-${digestHex(digest)}.${extension}`
    const head = await attempt(() => client.head(tag, { signal: ctx.signal }))
    return head.ok ? [{ tag, extension }] : []
  })
  return found.flat()
}

function outcome(result: Attempt<ReferrersResult>, locale: Locale): Pick<ReferrersOf, 'found' | 'error'> {
  if (!result.ok) return { error: toWire(result.error, locale) }
  const { fallbackReason, ...found } = result.value
  return { found: { ...found, ...(fallbackReason && { fallbackReason: tell(fallbackReason, locale) }) } }
}

async function findReferrers(loaded: LoadedImage, digest: Digest, label: Sentence): Promise<ReferrersOf> {
  const [result, cosignTags] = await Promise.all([
    attempt(() => listReferrers(loaded.ctx, loaded.pinned, digest)),
    findCosignTags(loaded, digest),
  ])
  const { locale } = loaded.ctx
  return { digest, label: tell(label, locale), ...outcome(result, locale), cosignTags }
}

/** Both the index and the image in it can be referred to: signers differ in which of them they sign. */
function subjects({ document, root, image }: LoadedImage): readonly (readonly [Digest, Sentence])[] {
  const isIndex = root.ok && root.value.manifest.kind === 'index'
  const own = [document.digest, isIndex ? say`the index` : say`the manifest`] as const
  if (!isIndex || !image.ok) return [own]
  const { chosen, platform } = image.value
  return [own, [chosen.digest, platform ? verbatim(formatPlatform(platform)) : say`the image`]]
}

export async function loadReferrers(loaded: LoadedImage): Promise<ReferrersFacts> {
  const { root, pinned, ctx } = loaded
  const groups = await Promise.all(subjects(loaded).map(([digest, label]) => findReferrers(loaded, digest, label)))
  const entries = root.ok && root.value.manifest.kind === 'index' ? root.value.manifest.manifests : []
  return { reference: pinned, groups, attestations: entries.filter(isAttestation), now: ctx.now() }
}
