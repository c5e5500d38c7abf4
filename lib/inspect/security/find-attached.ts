import type { Context } from '#lib/context/context'
import { attempt } from '#lib/errors/attempt'
import { type Digest, digestAlgorithm, digestHex } from '#lib/oci/digest/digest'
import type { Descriptor } from '#lib/oci/manifest/types'
import { listReferrers } from '../list-referrers.ts'
import type { OpenedImage } from '../open-image.ts'
import { mayHoldReport } from './may-hold-report.ts'

/** A manifest that may hold reports, and which manifest they are about. */
export interface AttachedManifest {
  readonly subject: Digest
  /** By digest, or by cosign's tag. */
  readonly digest?: Digest
  readonly tag?: string
}

/** https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md */
function attestationsInIndex({ indexes, chosen }: OpenedImage): readonly AttachedManifest[] {
  const about = (child: Descriptor) => child.annotations['vnd.docker.reference.digest'] === chosen.digest
  return indexes
    .flatMap(index => index.manifest.manifests)
    .filter(about)
    .map(({ digest }) => ({ subject: chosen.digest, digest }))
}

/** https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#tag-based-discovery */
const cosignTag = (digest: Digest) => `${digestAlgorithm(digest)}-${digestHex(digest)}.att`

/**
 * What is attached to the image and to the indexes that led to it: scanners differ in which of them they report on.
 * Throws what listing the referrers of the image itself throws.
 */
export async function findAttached(ctx: Context, image: OpenedImage): Promise<readonly AttachedManifest[]> {
  const { reference, digest } = image.chosen
  const subjects = [digest, ...image.indexes.map(index => index.digest)]
  const found = await Promise.all(
    subjects.map(async subject => {
      const listed = await attempt(() => listReferrers(ctx, reference, subject))
      if (!listed.ok && subject === digest) throw listed.error
      const referrers = listed.ok ? listed.value.referrers.filter(mayHoldReport) : []
      return [...referrers.map(each => ({ subject, digest: each.digest })), { subject, tag: cosignTag(subject) }]
    }),
  )
  return [...found.flat(), ...attestationsInIndex(image)]
}
