import type { Descriptor } from '#lib/oci/manifest/types'
import { reportFormats } from './report-formats.ts'

/** Where an attestation's descriptor names its predicate: BuildKit, cosign, Sigstore's bundles. */
const predicateAnnotations = [
  'in-toto.io/predicate-type',
  'predicateType',
  'dev.sigstore.bundle.predicateType',
] as const

const mediaTypes = reportFormats.flatMap(format => format.mediaTypes)
const predicateTypes = reportFormats.flatMap(format => format.predicateTypes)

/** `application/vnd.dev.sigstore.bundle.v0.3+json` is a version of what has none. */
const withoutVersion = (type: string) =>
  type
    .split(';')[0]
    ?.trim()
    .replace(/\.v\d+(?:\.\d+)*(?=\+)/, '') ?? ''

/** Types of nobody's table that tell what they are by their name. */
const isTelling = (type: string) => /vuln|trivy|grype|sarif|security|scan/i.test(type)

/**
 * Whether what a descriptor names may be a report, so that it is worth reading: by the predicate where it is named, else
 * by type. A descriptor without an artifact type tells nothing, and is read.
 */
export function mayHoldReport({ artifactType, mediaType, annotations }: Descriptor): boolean {
  for (const name of predicateAnnotations) {
    const predicate = annotations[name]
    if (predicate !== undefined)
      return isTelling(predicate) || predicateTypes.some(known => predicate.startsWith(known))
  }
  const type = artifactType ?? mediaType
  return (
    mediaTypes.includes(type) ||
    mediaTypes.includes(withoutVersion(type)) ||
    isTelling(type) ||
    /\bmanifest\b/.test(type)
  )
}
