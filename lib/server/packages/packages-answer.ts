import 'server-only'
import type { Context } from '#lib/context/context'
import type { PackageFormat } from '#lib/contract/packages'
import { imageFileName } from '#lib/format/file-names'
import { type ImagePackages, isFinal } from '#lib/inspect/list-image-packages'
import type { DocumentSubject } from '#lib/inspect/packages/documents/subject'
import { toCycloneDx } from '#lib/inspect/packages/documents/to-cyclonedx'
import { toSpdx } from '#lib/inspect/packages/documents/to-spdx'
import { type ListedPackages, tellPackages } from '#lib/inspect/packages/package-listing'
import type { Reference } from '#lib/oci/reference/types'
import { type Answer, type Freshness, told } from '../answer.ts'
import { freshnessOf } from '../route.ts'
import { version } from '../version.ts'

interface DocumentFormat {
  readonly contentType: string
  /** As tools look for it: https://cyclonedx.org/specification/overview/, https://spdx.github.io/spdx-spec/v2.3/conformance/ */
  readonly extension: string
  write(subject: DocumentSubject, listing: ListedPackages): string
}

const documents: Readonly<Record<Exclude<PackageFormat, 'json'>, DocumentFormat>> = {
  cyclonedx: { contentType: 'application/vnd.cyclonedx+json', extension: 'cdx.json', write: toCycloneDx },
  spdx: { contentType: 'application/spdx+json', extension: 'spdx.json', write: toSpdx },
}

interface Asked {
  readonly reference: Reference
  readonly format: PackageFormat
  readonly packages: ImagePackages
}

/** A list of packages in the form that was asked for. */
export function packagesAnswer(ctx: Context, asked: Asked): Answer {
  const { reference, format, packages } = asked
  const { digest, listing } = packages
  const freshness: Freshness = isFinal(listing) ? freshnessOf(reference) : 'never'
  if (format === 'json') return told(tellPackages(listing, ctx.locale), ctx, freshness)
  const { contentType, extension, write } = documents[format]
  const subject: DocumentSubject = {
    repository: `${reference.registry}/${reference.name}`,
    digest,
    created: ctx.now(),
    toolVersion: version,
  }
  return {
    body: write(subject, listing),
    contentType,
    freshness,
    fileName: `${imageFileName({ ...reference, digest })}.${extension}`,
  }
}
