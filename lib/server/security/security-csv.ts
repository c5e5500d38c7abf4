import 'server-only'
import type { Finding, SecurityReport } from '#lib/contract/security'

/** Column → what stands in it. The names of the JSON, so that both are read alike. */
const columns: Readonly<Record<string, (finding: Finding, report: SecurityReport) => string | undefined>> = {
  id: finding => finding.id,
  severity: finding => finding.severity,
  package: finding => finding.package,
  installed: finding => finding.installed,
  fixedIn: finding => finding.fixedIn,
  layer: finding => finding.layer,
  title: finding => finding.title,
  links: finding => finding.links.join(' '),
  source: (_, report) => report.source,
  scannedAt: (_, report) => report.scannedAt,
}

/**
 * One cell. A text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises: all of
 * these texts are a stranger's. https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(text = ''): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A header and one line a finding, as https://www.rfc-editor.org/rfc/rfc4180 has them. */
export function securityCsv(reports: readonly SecurityReport[]): string {
  const lines = reports.flatMap(report =>
    report.findings.map(finding => Object.values(columns).map(column => cell(column(finding, report)))),
  )
  return [Object.keys(columns), ...lines].map(cells => `${cells.join(',')}\r\n`).join('')
}
