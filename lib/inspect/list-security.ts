import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { SecurityAnswer, SecurityReport } from '#lib/contract/security'
import { attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/to-wire'
import type { Sentence } from '#lib/messages/say'
import { tell } from '#lib/messages/tell'
import type { Digest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import { type OpenedImage, openImage } from './open-image.ts'
import { findAttached } from './security/find-attached.ts'
import { readAttached, type UnreadReport } from './security/read-attached.ts'

/** Vendors scan by the hour at most; a page, its filters and its exports share one answer. */
const currentForMs = 5 * 60_000

/** More attached manifests than these are not opened; each costs a request or two. */
const maxAttached = 32
const concurrency = 4

interface Reports {
  readonly reports: readonly SecurityReport[]
  readonly unread: readonly UnreadReport[]
}

type VendorReports = Reports & { readonly asked: boolean; readonly why: Sentence }

/** What the vendor of the registry says of the image, else of the index that led to it. */
async function askVendor(ctx: Context, { chosen, indexes }: OpenedImage): Promise<VendorReports> {
  const { registry, name } = chosen.reference
  const vendor = await ctx.vendor(registry)
  const { can, why } = vendor.capabilities.securityReport
  const { securityReport: ask } = vendor
  if (!ask) return { asked: can === 'yes', why, reports: [], unread: [] }
  const about = async (subject: Digest): Promise<Reports> => {
    const report = await attempt(() =>
      ctx.recent(['vendor-security', registry, name, subject], currentForMs, () =>
        ask(name, subject, { signal: ctx.signal }),
      ),
    )
    if (report.ok) return { reports: [{ ...report.value, subject }], unread: [] }
    return { reports: [], unread: [{ source: vendor.apiHost, error: report.error }] }
  }
  const [own, ...others] = [chosen.digest, ...indexes.map(index => index.digest)]
  let found = await about(own)
  for (const subject of others) {
    if (found.reports.some(report => report.state === 'scanned')) break
    const further = await about(subject)
    if (further.reports.some(report => report.state === 'scanned')) found = further
  }
  return { asked: true, why, ...found }
}

async function readAllAttached(ctx: Context, image: OpenedImage): Promise<Reports> {
  const { reference } = image.chosen
  const found = await attempt(() => findAttached(ctx, image))
  if (!found.ok) return { reports: [], unread: [{ source: reference.registry, error: found.error }] }
  const family = [image.chosen.digest, ...image.indexes.map(({ digest }) => digest)]
  const read = await mapConcurrent(found.value.slice(0, maxAttached), concurrency, attached =>
    readAttached(ctx, reference, attached, family),
  )
  return { reports: read.flatMap(each => each.reports), unread: read.flatMap(each => each.unread) }
}

/** Everything that is said of the security of an opened image, each by who says it. A source that fails is named. */
export async function securityOfImage(ctx: Context, image: OpenedImage): Promise<SecurityAnswer> {
  const [vendor, attached] = await Promise.all([askVendor(ctx, image), readAllAttached(ctx, image)])
  return {
    digest: image.chosen.digest,
    reports: [...vendor.reports, ...attached.reports],
    unread: [...vendor.unread, ...attached.unread].map(({ source, error }) => ({
      source,
      error: toWire(error, ctx.locale),
    })),
    vendor: { asked: vendor.asked, why: tell(vendor.why, ctx.locale) },
  }
}

/** The same by reference. Throws what opening the image throws. */
export const listSecurity = async (ctx: Context, reference: Reference, platform?: string): Promise<SecurityAnswer> =>
  securityOfImage(ctx, await openImage(ctx, reference, platform))
