import 'server-only'
import type { SourcedFinding } from '#lib/contract/merge-findings'

/** Column → what stands in it. The names of the JSON, so that both are read alike. */
const columns: Readonly<Record<string, (finding: SourcedFinding) => string | undefined>> = {
  id: finding => finding.id,
  severity: finding => finding.severity,
  package: finding => finding.package,
  installed: finding => finding.installed,
  fixedIn: finding => finding.fixedIn,
  layer: finding => finding.layer,
  title: finding => finding.title,
  links: finding => finding.links.join(' '),
  source: ({ reports }) => reports.map(report => report.source).join('; '),
  scannedAt: ({ reports }) => reports.flatMap(report => report.scannedAt ?? []).join('; '),
}

/**
 * One cell. A text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises: all of
 * these texts are a stranger's. https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(text = ''): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A header and one line a finding, with everybody who tells it, as https://www.rfc-editor.org/rfc/rfc4180 has them. */
export function securityCsv(findings: readonly SourcedFinding[]): string {
  const lines = findings.map(finding => Object.values(columns).map(column => cell(column(finding))))
  return [Object.keys(columns), ...lines].map(cells => `${cells.join(',')}\r\n`).join('')
}
