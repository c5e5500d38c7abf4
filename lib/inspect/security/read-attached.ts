import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { AppError } from '#lib/errors/app-error'
import { attempt } from '#lib/errors/attempt'
import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import { parseJson } from '#lib/oci/json/parse-json'
import type { Descriptor } from '#lib/oci/manifest/types'
import { LooseObject } from '#lib/registry/vendors/loose-json'
import type { SecurityReport } from '#lib/registry/vendors/vendor-facts'
import { openSmallBlob } from '../open-blob.ts'
import { type OpenedManifest, openManifest } from '../open-manifest.ts'
import type { AttachedManifest } from './find-attached.ts'
import { mayHoldReport } from './may-hold-report.ts'
import { readReport } from './report-formats.ts'

export interface AttachedReport extends Omit<SecurityReport, 'state'> {
  /** `other-image`: a statement that names another image as its subject, and so says nothing of this one. */
  readonly state: 'scanned' | 'other-image'
  readonly subject: Digest
  readonly attached: { readonly manifest: Digest; readonly format: string }
}

/** What of it could not be read, and why. */
export interface UnreadReport {
  readonly source: string
  readonly error: AppError
}

export interface AttachedReports {
  readonly reports: readonly AttachedReport[]
  readonly unread: readonly UnreadReport[]
}

/** Trivy's report of a large image is some megabytes. */
const limits = { maxBytes: 16 * 1024 * 1024, maxDepth: 64 }
const maxBlobs = 8
const concurrency = 4

/** By the bytes themselves, which the cache keeps: every filter of a page is a page of its own. */
const parsedReports = new WeakMap<Uint8Array, ReturnType<typeof readReport>>()

async function readBlob(ctx: Context, { reference }: OpenedManifest, blob: Descriptor) {
  const bytes = await openSmallBlob(ctx, reference, blob, limits.maxBytes)
  if (!parsedReports.has(bytes))
    parsedReports.set(bytes, readReport(new LooseObject(parseJson(bytes, say`The attached report`, limits))))
  return parsedReports.get(bytes)
}

/** What a statement says of another image is not said of this one. `family`: the image and the indexes that led to it. */
function reportAbout(
  { format, about, ...report }: NonNullable<ReturnType<typeof readReport>>,
  { family, ...where }: { readonly family: readonly Digest[]; readonly subject: Digest; readonly manifest: Digest },
): AttachedReport {
  const isOthers = about !== undefined && !about.some(digest => family.includes(digest))
  const { subject, manifest } = where
  const facts = { subject, attached: { manifest, format } }
  return isOthers
    ? { source: report.source, ...facts, state: 'other-image', findings: [] }
    : { ...report, ...facts, state: 'scanned' }
}

async function readManifest(
  ctx: Context,
  opened: OpenedManifest,
  subject: Digest,
  family: readonly Digest[],
): Promise<AttachedReports> {
  const { manifest, digest } = opened
  const blobs = 'config' in manifest ? manifest.layers.filter(mayHoldReport).slice(0, maxBlobs) : []
  const read = await mapConcurrent(blobs, concurrency, async blob => ({
    source: blob.digest,
    outcome: await attempt(() => readBlob(ctx, opened, blob)),
  }))
  return {
    reports: read.flatMap(({ outcome }) => {
      if (!outcome.ok || !outcome.value) return []
      return [reportAbout(outcome.value, { family, subject, manifest: digest })]
    }),
    unread: read.flatMap(({ source, outcome }) => (outcome.ok ? [] : [{ source, error: outcome.error }])),
  }
}

const nothing: AttachedReports = { reports: [], unread: [] }

/** Reports that one attached manifest holds. What cannot be read is told, and takes no other report along. */
export async function readAttached(
  ctx: Context,
  repository: { readonly registry: string; readonly name: string },
  { subject, digest, tag }: AttachedManifest,
  family: readonly Digest[],
): Promise<AttachedReports> {
  const { registry, name } = repository
  const reference = { registry, name, ...(digest && { digest }), ...(tag !== undefined && { tag }) }
  const opened = await attempt(() => openManifest(ctx, reference))
  if (opened.ok) return readManifest(ctx, opened.value, subject, family)
  // Most images have no tag of cosign's, and one that may not be read is none that the reader asked for.
  return digest ? { reports: [], unread: [{ source: digest, error: opened.error }] } : nothing
}
