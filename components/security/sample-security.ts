import type { Finding, SecurityAnswer } from '#lib/contract/security'
import type { SecurityFacts } from '#lib/contract/views/security'
import { parseDigest } from '#lib/oci/digest/digest'
import { narrowFindings } from './narrow-findings.ts'

const digest = parseDigest(`sha256:${'38427c29'.repeat(8)}`)
const layer = parseDigest(`sha256:${'0a1b2c3d'.repeat(8)}`)
export const sampleReference = { registry: 'quay.io', name: 'podman/hello', tag: 'latest', digest }
export const sampleNow = new Date('2026-01-02T12:00:00Z')
export const sampleLayers = { [layer]: 2 }

export const sampleFindings: readonly Finding[] = [
  {
    id: 'CVE-2026-0001',
    severity: 'critical',
    severityWord: 'Critical',
    title: 'libexample: a length that nobody checks lets strangers run code',
    package: 'libexample',
    installed: '1.1.1k-5.el8_5',
    fixedIn: '1.1.1k-9.el8_7',
    layer,
    advisory: 'RHSA-2026:0001',
    published: '2026-01-01T00:00:00Z',
    links: ['https://example.com/CVE-2026-0001', 'https://example.org/advisories/1'],
  },
  {
    id: 'GHSA-xxxx-xxxx-xxxx',
    severity: 'medium',
    package: 'a-package-with-a-long-name',
    installed: '1.0.0',
    links: [],
  },
  { id: 'CVE-\u202e<b>hostile</b>', severity: 'unknown', links: ['javascript:alert(1)'] },
]

const base = { subject: digest, findings: [] } as const

/** A vendor's report, one that is attached, and a source that failed. */
export const sampleAnswer: SecurityAnswer = {
  digest,
  reports: [
    {
      ...base,
      source: 'Clair, quay.io',
      state: 'scanned',
      scannedAt: '2026-01-02T09:00:00Z',
      findings: sampleFindings,
      links: [{ label: 'Scan', url: 'https://quay.io/repository/podman/hello' }],
    },
    {
      ...base,
      source: 'Trivy 0.66.0',
      state: 'scanned',
      findings: sampleFindings.slice(0, 1),
      attached: { manifest: layer, format: 'CycloneDX' },
      truncated: true,
    },
  ],
  unread: [
    {
      source: layer,
      error: { code: 'malformed', message: 'The attached report is not valid JSON.', hint: 'Attach it again.' },
    },
  ],
  vendor: { asked: true, why: 'Quay scans images with Clair, where that is switched on.' },
}

export const emptyAnswer: SecurityAnswer = {
  digest,
  reports: [],
  unread: [],
  vendor: { asked: false, why: 'Docker Scout’s reports have no public API.' },
}

export const unscannedAnswer: SecurityAnswer = {
  ...sampleAnswer,
  unread: [],
  reports: [{ ...base, source: 'Clair, quay.io', state: 'queued' }],
}

export const sampleFacts: SecurityFacts = {
  reference: sampleReference,
  state: {},
  answer: sampleAnswer,
  layers: sampleLayers,
  now: sampleNow,
}

export const sampleNarrowed = narrowFindings(sampleAnswer, {})
