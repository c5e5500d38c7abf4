import type { Digest } from '#lib/oci/digest/digest'
import type { LooseObject } from '#lib/registry/vendors/loose-json'
import { boundedFindings, isWebAddress } from '#lib/registry/vendors/severity'
import type { Finding, SecurityReport, Severity } from '#lib/registry/vendors/vendor-facts'

/** What one document of a scanner says. */
export interface ParsedReport extends Pick<SecurityReport, 'findings' | 'scannedAt' | 'truncated'> {
  /** The scanner with its version, as the document names it. */
  readonly source: string
  /** Of an envelope: what people call the form of what is in it. */
  readonly format?: string
  /** Of a statement: digests of what it says it is about, in the algorithms that images are named by. */
  readonly about?: readonly Digest[]
}

export type ReadNested = (document: LooseObject) => ParsedReport | undefined

/**
 * Reads one format; undefined for a document of another one, or one that says nothing of vulnerabilities. `nested` reads
 * a document inside it in whichever form that is.
 */
export type ReportReader = (document: LooseObject, nested: ReadNested) => ParsedReport | undefined

/** What of a hostile report is kept. */
const maxLinks = 10
const maxLinkLength = 500
const maxTitle = 300

/** https://www.first.org/cvss/v3.1/specification-document#Qualitative-Severity-Rating-Scale */
export function severityOfScore(score: number | undefined): Severity | undefined {
  if (score === undefined || score < 0 || score > 10) return undefined
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  return score > 0 ? 'low' : 'negligible'
}

/** Addresses that may become links, each once. */
export const webLinks = (...links: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(links.slice(0, 4 * maxLinks))]
    .filter(link => link !== undefined)
    .filter(link => link.length <= maxLinkLength && isWebAddress(link))
    .slice(0, maxLinks)

/** The first line of a text that may be long. */
export const titleOf = (text: string | undefined): string | undefined =>
  text?.trim().split('\n')[0]?.slice(0, maxTitle).toWellFormed()

/** A report of what was found, with no more of it than is read. */
export function parsedReport(source: string, findings: readonly Finding[], scannedAt?: string): ParsedReport {
  return { source, ...boundedFindings(findings, scannedAt) }
}
