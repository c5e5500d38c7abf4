import { isWanted } from '#lib/contract/findings-filter'
import { mergeFindings, type SourcedFinding } from '#lib/contract/merge-findings'
import { type SecurityAnswer, type Severity, severities } from '#lib/contract/security'
import type { SecurityFacts } from '#lib/contract/views/security'

export const findingsPerPage = 200

export interface NarrowedFindings {
  readonly countOfAll: number
  /** How many there are of each severity, of those that have any, and of the chosen one; whatever severity is chosen. */
  readonly counts: readonly { readonly severity: Severity; readonly count: number }[]
  /** Matching all but the severity. */
  readonly countOfAnySeverity: number
  readonly countFixable: number
  readonly countShown: number
  /** One page of the matching ones, the worst first. */
  readonly rows: readonly SourcedFinding[]
  readonly page: number
  readonly pages: number
}

const rank = (severity: Severity) => severities.indexOf(severity)

/** All findings of all sources, the worst first, then by package; the order of a source stays where both are the same. */
const sourcedFindings = ({ reports }: Pick<SecurityAnswer, 'reports'>): readonly SourcedFinding[] =>
  mergeFindings(reports).toSorted(
    (one, other) =>
      rank(one.severity) - rank(other.severity) ||
      (one.package ?? '').localeCompare(other.package ?? '', 'en') ||
      one.id.localeCompare(other.id, 'en'),
  )

/** What the address asks for of all findings. A page beyond the last one is the last one. */
export function narrowFindings(
  answer: Pick<SecurityAnswer, 'reports'>,
  { filter, severity, fixable, page = 1 }: SecurityFacts['state'],
): NarrowedFindings {
  const all = sourcedFindings(answer)
  const anySeverity = all.filter(finding => isWanted(finding, { filter, fixable }))
  const counts = severities
    .map(each => ({ severity: each, count: anySeverity.filter(finding => finding.severity === each).length }))
    .filter(each => each.count > 0 || each.severity === severity)
  const shown = anySeverity.filter(finding => isWanted(finding, { severity }))
  const pages = Math.max(1, Math.ceil(shown.length / findingsPerPage))
  const current = Math.min(Math.max(1, page), pages)
  return {
    countOfAll: all.length,
    counts,
    countOfAnySeverity: anySeverity.length,
    countFixable: all.filter(finding => isWanted(finding, { filter, severity, fixable: true })).length,
    countShown: shown.length,
    rows: shown.slice((current - 1) * findingsPerPage, current * findingsPerPage),
    page: current,
    pages,
  }
}
