import { known, LooseObject } from '../loose-json.ts'
import { boundedFindings, isWebAddress, severityOfWord } from '../severity.ts'
import type { Finding, SecurityReport } from '../vendor-facts.ts'

/** https://github.com/goharbor/pluggable-scanner-spec/blob/master/api/spec/scanner-adapter-openapi-v1.1.yaml */
function readFinding(entry: LooseObject): Finding[] {
  const id = entry.text('id')
  if (id === undefined) return []
  const word = entry.text('severity')
  return [
    {
      id,
      severity: severityOfWord(word) ?? 'unknown',
      ...known({
        severityWord: word,
        title: entry.text('description'),
        package: entry.text('package'),
        installed: entry.text('version'),
        fixedIn: entry.text('fix_version'),
        layer: entry.object('layer').text('digest') ?? entry.texts('artifact_digests')[0],
      }),
      links: entry.texts('links').filter(isWebAddress),
    },
  ]
}

/** The first report of an answer that names each by its media type; an artifact that was not scanned has none. */
export function readTrivyReport(body: LooseObject, host: string): SecurityReport {
  const [report] = body.keys.map(key => new LooseObject(body.get(key))).filter(one => one.keys.length > 0)
  const scanner = report?.object('scanner')
  const name = [scanner?.text('name'), scanner?.text('version')].filter(part => part !== undefined).join(' ')
  const findings = report?.objects('vulnerabilities').flatMap(readFinding) ?? []
  return {
    source: name === '' ? host : `${name}, ${host}`,
    state: report ? 'scanned' : 'not-scanned',
    ...boundedFindings(findings, report?.date('generated_at')),
  }
}
