import { type Finding, type SecurityReport, severities } from './security.ts'

/** One vulnerability of one package, and everybody who says so. */
export interface SourcedFinding extends Finding {
  /** In the order of the answer; at least one. */
  readonly reports: readonly SecurityReport[]
}

/** Sources spell names of packages alike, and ids in either case; what names no package is about the image. */
const keyOf = ({ id, package: name, installed }: Finding): string =>
  JSON.stringify([id.toUpperCase(), name ?? '', installed ?? ''])

/** What either knows. The worse severity stands: who decides by the row decides on the safe side. */
function join(one: SourcedFinding, other: Finding, report: SecurityReport): SourcedFinding {
  const isWorse = severities.indexOf(other.severity) < severities.indexOf(one.severity)
  const [first, second] = isWorse ? [other, one] : [one, other]
  return {
    ...second,
    ...first,
    links: [...new Set([...first.links, ...second.links])],
    reports: [...one.reports, report],
  }
}

/** Findings of all reports, each once: what a second source tells of the same package of the same version joins the first. */
export function mergeFindings(reports: readonly SecurityReport[]): readonly SourcedFinding[] {
  const rows: SourcedFinding[] = []
  const places = new Map<string, number>()
  for (const report of reports)
    for (const finding of report.findings) {
      const key = keyOf(finding)
      const place = places.get(key)
      const row = place === undefined ? undefined : rows[place]
      // What one source names twice it has a reason for, such as two paths.
      if (row === undefined || place === undefined || row.reports.includes(report)) {
        places.set(key, rows.push({ ...finding, reports: [report] }) - 1)
      } else rows[place] = join(row, finding, report)
    }
  return rows
}
