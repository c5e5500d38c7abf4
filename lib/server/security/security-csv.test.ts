import { expect, it } from 'vitest'
import type { SourcedFinding } from '#lib/contract/merge-findings'
import type { SecurityReport } from '#lib/contract/security'
import { parseDigest } from '#lib/oci/digest/digest'
import { securityCsv } from './security-csv.ts'

const report: SecurityReport = {
  source: 'Trivy',
  state: 'scanned',
  scannedAt: '2026-01-02T09:00:00.000Z',
  subject: parseDigest(`sha256:${'0'.repeat(64)}`),
  findings: [],
}
const rowOf = (finding: Partial<SourcedFinding>) =>
  securityCsv([{ id: 'CVE-1', severity: 'low', links: [], reports: [report], ...finding }]).split('\r\n')[1]

it('has a header and a line each', () => {
  expect(securityCsv([])).toBe('id,severity,package,installed,fixedIn,layer,title,links,source,scannedAt\r\n')
  expect(rowOf({ package: 'openssl', installed: '3.0', fixedIn: '3.1', links: ['https://a', 'https://b'] })).toBe(
    'CVE-1,low,openssl,3.0,3.1,,,https://a https://b,Trivy,2026-01-02T09:00:00.000Z',
  )
})

// https://owasp.org/www-community/attacks/CSV_Injection
it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('leaves no formula of %j', text => {
  expect(rowOf({ package: text })).toContain(`,"'${text}",`.split('\r\n')[0])
})

// https://www.rfc-editor.org/rfc/rfc4180#section-2
it('quotes what would end a cell', () => {
  expect(rowOf({ title: 'a "b", c' })).toContain('"a ""b"", c"')
})

it('names everybody who tells a finding in its line', () => {
  const other = { ...report, source: 'Clair, quay.io', scannedAt: '2026-01-03T09:00:00.000Z' }
  expect(rowOf({ reports: [report, other] })).toContain(
    '"Trivy; Clair, quay.io",2026-01-02T09:00:00.000Z; 2026-01-03T09:00:00.000Z',
  )
})
