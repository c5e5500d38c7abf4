import { known, type LooseObject } from '../loose-json.ts'
import type { Finding, SecurityReport, Severity } from '../vendor-facts.ts'

/** What Quay calls the states of a scan: https://github.com/quay/quay/blob/master/data/secscan_model/datatypes.py */
const states: Readonly<Record<string, SecurityReport['state']>> = {
  scanned: 'scanned',
  queued: 'queued',
  failed: 'failed',
  unsupported: 'unsupported',
  manifest_layer_too_large: 'unsupported',
}

/** https://quay.github.io/clair/concepts/severity_mapping.html */
const severities: Readonly<Record<string, Severity>> = {
  defcon1: 'critical',
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  negligible: 'negligible',
}

function readFinding(feature: LooseObject, entry: LooseObject): Finding[] {
  const id = entry.text('Name')
  if (id === undefined) return []
  const word = entry.text('Severity')
  return [
    {
      id,
      severity: severities[word?.toLowerCase() ?? ''] ?? 'unknown',
      ...known({
        severityWord: word,
        title: entry.text('Description'),
        package: feature.text('Name'),
        installed: feature.text('Version'),
        fixedIn: entry.text('FixedBy'),
        layer: feature.text('AddedBy'),
      }),
      // Several addresses stand in one text, with spaces between.
      links: (entry.text('Link') ?? '').split(/\s+/).filter(link => /^https?:\/\//.test(link)),
    },
  ]
}

const maxFindings = 20_000

export function readClairReport(body: LooseObject, source: string): SecurityReport {
  const findings = body
    .object('data')
    .object('Layer')
    .objects('Features')
    .flatMap(feature => feature.objects('Vulnerabilities').flatMap(entry => readFinding(feature, entry)))
  return {
    source,
    state: states[body.text('status') ?? ''] ?? 'not-scanned',
    findings: findings.slice(0, maxFindings),
    ...(findings.length > maxFindings && { truncated: true }),
  }
}
