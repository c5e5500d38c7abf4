import 'server-only'
import type { Context } from '#lib/context/context'
import { type FindingsFilter, isWanted } from '#lib/contract/findings-filter'
import { mergeFindings } from '#lib/contract/merge-findings'
import type { Finding, SecurityAnswer, SecurityFormat } from '#lib/contract/security'
import { imageFileName } from '#lib/format/file-names'
import { parseDigest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import { type Answer, told } from '../answer.ts'
import { securityCsv } from './security-csv.ts'

interface Asked {
  readonly reference: Reference
  readonly format: SecurityFormat
  readonly filter: FindingsFilter
}

/** Reports with those of their findings that are asked for. New ones come in for the same bytes, so it is never kept. */
export function securityAnswer(ctx: Context, all: SecurityAnswer, { reference, format, filter }: Asked): Answer {
  const wanted = (finding: Finding) => isWanted(finding, filter)
  if (format === 'json') {
    const reports = all.reports.map(report => ({ ...report, findings: report.findings.filter(wanted) }))
    return told({ ...all, reports }, ctx, 'moving')
  }
  return {
    body: securityCsv(mergeFindings(all.reports).filter(wanted)),
    contentType: 'text/csv; charset=utf-8; header=present',
    isOwnType: true,
    freshness: 'moving',
    fileName: `${imageFileName({ ...reference, digest: parseDigest(all.digest) })}.security.csv`,
  }
}
