import { known, type LooseObject } from '../loose-json.ts'
import { boundedFindings, isWebAddress, severityOfWord } from '../severity.ts'
import type { Finding, SecurityReport } from '../vendor-facts.ts'

/** What Quay calls the states of a scan: https://github.com/quay/quay/blob/master/data/secscan_model/datatypes.py */
const states: Readonly<Record<string, SecurityReport['state']>> = {
  scanned: 'scanned',
  queued: 'queued',
  failed: 'failed',
  unsupported: 'unsupported',
  manifest_layer_too_large: 'unsupported',
}

function readFinding(feature: LooseObject, entry: LooseObject): Finding[] {
  const id = entry.text('Name')
  if (id === undefined) return []
  const word = entry.text('Severity')
  return [
    {
      id,
      severity: severityOfWord(word) ?? 'unknown',
      ...known({
        severityWord: word,
        title: entry.text('Description'),
        package: feature.text('Name'),
        installed: feature.text('Version'),
        fixedIn: entry.text('FixedBy'),
        layer: feature.text('AddedBy'),
      }),
      // Several addresses stand in one text, with spaces between.
      links: (entry.text('Link') ?? '').split(/\s+/).filter(isWebAddress),
    },
  ]
}

export function readClairReport(body: LooseObject, source: string): SecurityReport {
  const findings = body
    .object('data')
    .object('Layer')
    .objects('Features')
    .flatMap(feature => feature.objects('Vulnerabilities').flatMap(entry => readFinding(feature, entry)))
  return {
    source,
    state: states[body.text('status') ?? ''] ?? 'not-scanned',
    ...boundedFindings(findings),
  }
}
