import type { LooseObject } from '#lib/registry/vendors/loose-json'
import type { ParsedReport, ReportReader } from './parsed-report.ts'
import { readCycloneDx } from './read-cyclonedx.ts'
import { readTrivy } from './read-trivy.ts'

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
]

/** What a document reports, in whichever form it is. */
export function readReport(document: LooseObject): (ParsedReport & { readonly format: string }) | undefined {
  for (const { name, read } of reportFormats) {
    const report = read(document)
    if (report) return { ...report, format: name }
  }
  return undefined
}
