import { known } from './loose-json.ts'
import type { Finding, SecurityReport, Severity } from './vendor-facts.ts'

/** The words that scanners use, in one scale. */
const severityWords: Readonly<Record<string, Severity>> = {
  // Clair's highest: https://quay.github.io/clair/concepts/severity_mapping.html
  defcon1: 'critical',
  critical: 'critical',
  high: 'high',
  // Red Hat's: https://access.redhat.com/security/updates/classification/
  important: 'high',
  medium: 'medium',
  moderate: 'medium',
  low: 'low',
  negligible: 'negligible',
  // CycloneDX' and Trivy's.
  info: 'negligible',
  none: 'negligible',
}

/** Nothing for a word of no scale. */
export const severityOfWord = (word: string | undefined): Severity | undefined =>
  severityWords[word?.trim().toLowerCase() ?? '']

/** What is kept of one report: a page that lists more helps nobody. */
const maxFindings = 20_000

/** Findings with no more of them than are kept, and when they were found. */
export const boundedFindings = (
  findings: readonly Finding[],
  scannedAt?: string,
): Pick<SecurityReport, 'findings' | 'scannedAt' | 'truncated'> => ({
  findings: findings.slice(0, maxFindings),
  ...known({ scannedAt }),
  ...(findings.length > maxFindings && { truncated: true }),
})

/** Addresses that may become links. */
export const isWebAddress = (link: string): boolean => /^https?:\/\//i.test(link)
