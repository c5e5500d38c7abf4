import { expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import { mergeFindings } from './merge-findings.ts'
import type { Finding, SecurityReport } from './security.ts'

const openssl = { id: 'CVE-2026-0001', package: 'openssl-libs', installed: '1:3.0.7-25.el9_3' } as const
const finding = (rest: Partial<Finding> = {}): Finding => ({ ...openssl, severity: 'medium', links: [], ...rest })
const report = (source: string, ...findings: readonly Finding[]): SecurityReport => ({
  source,
  state: 'scanned',
  subject: parseDigest(`sha256:${'0'.repeat(64)}`),
  findings,
})
const sources = (rows: ReturnType<typeof mergeFindings>) => rows.map(row => row.reports.map(({ source }) => source))

it('makes one row of what two sources say of the same package', () => {
  const clair = report('Clair', finding({ links: ['https://a.example'], fixedIn: '1:3.0.7-27.el9_4' }))
  const trivy = report('Trivy', finding({ id: 'cve-2026-0001', severity: 'high', links: ['https://b.example'] }))
  const rows = mergeFindings([clair, trivy])
  expect(sources(rows)).toEqual([['Clair', 'Trivy']])
  expect(rows[0]).toMatchObject({
    severity: 'high',
    fixedIn: '1:3.0.7-27.el9_4',
    links: ['https://b.example', 'https://a.example'],
  })
})

it.each<[string, Partial<Finding>]>([
  ['another id', { id: 'CVE-2026-0002' }],
  ['another package', { package: 'openssl' }],
  ['another version', { installed: '1:3.0.7-24.el9' }],
])('keeps %s apart', (_, other) => {
  expect(sources(mergeFindings([report('Clair', finding()), report('Trivy', finding(other))]))).toEqual([
    ['Clair'],
    ['Trivy'],
  ])
})

it('keeps what one source names twice', () => {
  expect(sources(mergeFindings([report('Trivy', finding(), finding({ layer: 'sha256:1' }))]))).toEqual([
    ['Trivy'],
    ['Trivy'],
  ])
})
