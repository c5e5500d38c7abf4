import type { LooseObject } from '#lib/registry/vendors/loose-json'
import { openEnvelope } from './open-envelope.ts'
import type { ParsedReport, ReportReader } from './parsed-report.ts'
import { readCycloneDx } from './read-cyclonedx.ts'
import { readSarif } from './read-sarif.ts'
import { readTrivy } from './read-trivy.ts'
import { readVulnPredicate } from './read-vuln-predicate.ts'

export interface ReportFormat {
  /** What people call it. */
  readonly name: string
  /** Media and artifact types it is attached under. */
  readonly mediaTypes: readonly string[]
  /** https://github.com/in-toto/attestation/blob/main/spec/predicates/README.md; without a version they mean all. */
  readonly predicateTypes: readonly string[]
  readonly read: ReportReader
}

/** Every form of report that is read. Whoever attaches one chooses its type freely, so its content decides in the end. */
export const reportFormats: readonly ReportFormat[] = [
  {
    name: 'Trivy JSON',
    // Nothing is registered; what Trivy's, ORAS' and Copacetic's documents attach reports as.
    mediaTypes: ['application/vnd.aquasec.trivy.report+json', 'application/trivy+json', 'application/json'],
    predicateTypes: [],
    read: readTrivy,
  },
  {
    name: 'CycloneDX',
    mediaTypes: ['application/vnd.cyclonedx+json'],
    predicateTypes: ['https://cyclonedx.org/bom', 'https://cyclonedx.org/vex'],
    read: readCycloneDx,
  },
  {
    name: 'SARIF',
    // https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317432
    mediaTypes: ['application/sarif+json', 'application/vnd.aquasec.trivy.report.sarif.v1'],
    predicateTypes: ['http://docs.oasis-open.org/sarif', 'https://docs.oasis-open.org/sarif'],
    read: readSarif,
  },
  {
    name: 'in-toto vulns',
    mediaTypes: ['application/vnd.cosign.vuln+json'],
    predicateTypes: [
      'https://in-toto.io/attestation/vulns',
      'https://cosign.sigstore.dev/attestation/vuln',
      'cosign.sigstore.dev/attestation/vuln',
    ],
    read: readVulnPredicate,
  },
  {
    name: 'in-toto',
    mediaTypes: [
      'application/vnd.in-toto+json',
      'application/vnd.dsse.envelope+json',
      'application/vnd.dev.sigstore.bundle+json',
    ],
    predicateTypes: [],
    read: openEnvelope,
  },
]

/** An envelope around a statement around a predicate around a scanner's own report is as deep as it gets. */
const maxNesting = 4

/** What a document reports, in whichever form it is. */
export function readReport(document: LooseObject, depth = 0): (ParsedReport & { readonly format: string }) | undefined {
  const nested = (inner: LooseObject) => (depth < maxNesting ? readReport(inner, depth + 1) : undefined)
  for (const { name, read } of reportFormats) {
    const report = read(document, nested)
    if (report) return { format: name, ...report }
  }
  return undefined
}
