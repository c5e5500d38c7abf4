import { known, type LooseObject } from '#lib/registry/vendors/loose-json'
import { severityOfWord } from '#lib/registry/vendors/severity'
import type { Finding } from '#lib/registry/vendors/vendor-facts'
import { type ParsedReport, parsedReport, titleOf, webLinks } from './parsed-report.ts'

function readFinding(entry: LooseObject): Finding[] {
  const id = entry.text('VulnerabilityID')
  if (id === undefined) return []
  const word = entry.text('Severity')
  const layer = entry.object('Layer')
  return [
    {
      id,
      severity: severityOfWord(word) ?? 'unknown',
      ...known({
        severityWord: word,
        title: titleOf(entry.text('Title') ?? entry.text('Description')),
        package: entry.text('PkgName'),
        installed: entry.text('InstalledVersion'),
        fixedIn: entry.text('FixedVersion'),
        layer: layer.text('Digest') ?? layer.text('DiffID'),
        published: entry.date('PublishedDate'),
      }),
      links: webLinks(entry.text('PrimaryURL'), ...entry.texts('References')),
    },
  ]
}

/**
 * The JSON that `trivy image --format json` writes. A result of other checks (secrets, misconfiguration) has no list of
 * vulnerabilities, and one of a clean image leaves it out.
 */
// https://github.com/aquasecurity/trivy/blob/main/pkg/types/report.go, https://trivy.dev/latest/docs/configuration/reporting/#json
export function readTrivy(document: LooseObject): ParsedReport | undefined {
  if (document.get('SchemaVersion') !== 2 || document.text('ArtifactName') === undefined) return undefined
  const version = document.object('Trivy').text('Version')
  const findings = document.objects('Results').flatMap(result => result.objects('Vulnerabilities').flatMap(readFinding))
  return parsedReport(version === undefined ? 'Trivy' : `Trivy ${version}`, findings, document.date('CreatedAt'))
}
