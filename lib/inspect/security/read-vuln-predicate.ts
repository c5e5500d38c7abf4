import { known, LooseObject } from '#lib/registry/vendors/loose-json'
import { severityOfWord } from '#lib/registry/vendors/severity'
import type { Finding } from '#lib/registry/vendors/vendor-facts'
import { type ParsedReport, parsedReport, type ReadNested, severityOfScore } from './parsed-report.ts'

/** `pkg:github/aquasecurity/trivy@244fd47e` → `trivy`; an address that is no package URL stays. */
const scannerName = (uri: string | undefined) => /^pkg:.*?([^/@]+)(?:@[^/]*)?$/.exec(uri ?? '')?.[1] ?? uri

function sourceOf(scanner: LooseObject): string {
  const parts = [scannerName(scanner.text('uri')) ?? 'in-toto', scanner.text('version')]
  return parts.filter(part => part !== undefined).join(' ')
}

/** Methods are anybody's: what is a word of a scale counts before what is a number. */
function rate(entry: LooseObject): Pick<Finding, 'severity' | 'severityWord'> {
  const ratings = entry.objects('severity')
  const word = ratings.map(rating => rating.text('score')).find(text => severityOfWord(text) !== undefined)
  const scores = ratings.map(rating => severityOfScore(rating.number('score')))
  return {
    severity: severityOfWord(word) ?? scores.find(severity => severity !== undefined) ?? 'unknown',
    ...known({ severityWord: word }),
  }
}

/** The text of version 0.1 has one object more around a vulnerability than its example. */
function readFinding(entry: LooseObject): Finding[] {
  const vulnerability = entry.get('id') === undefined ? entry.object('vulnerability') : entry
  const id = vulnerability.text('id')
  return id === undefined ? [] : [{ id, ...rate(vulnerability), links: [] }]
}

/**
 * The predicate of a vulnerability attestation. in-toto's lists ids and severities only; cosign's holds the report of the
 * scanner as the scanner writes it.
 */
// https://github.com/in-toto/attestation/blob/main/spec/predicates/vulns_02.md
// https://github.com/sigstore/cosign/blob/main/specs/COSIGN_VULN_ATTESTATION_SPEC.md
export function readVulnPredicate(predicate: LooseObject, nested: ReadNested): ParsedReport | undefined {
  const [first = new LooseObject(undefined)] = predicate.objects('scanners')
  const scanner = predicate.get('scanner') === undefined ? first : predicate.object('scanner')
  const metadata = predicate.object('metadata')
  const scannedAt = metadata.date('scanFinishedOn') ?? metadata.date('scanStartedOn')
  const result = scanner.get('result')
  if (Array.isArray(result))
    return parsedReport(sourceOf(scanner), scanner.objects('result').flatMap(readFinding), scannedAt)
  const report = result === undefined ? undefined : nested(scanner.object('result'))
  return report && { ...report, ...known({ scannedAt: scannedAt ?? report.scannedAt }) }
}
