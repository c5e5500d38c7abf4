import { describe, expect, it } from 'vitest'
import type { JsonValue } from '#lib/oci/json/json-value'
import { LooseObject } from '#lib/registry/vendors/loose-json'
import { readReport } from './report-formats.ts'

const read = (document: JsonValue) => readReport(new LooseObject(document))

/** From the example of https://github.com/sigstore/cosign/blob/main/specs/COSIGN_VULN_ATTESTATION_SPEC.md */
const trivy = {
  SchemaVersion: 2,
  ArtifactName: 'alpine:3.12',
  ArtifactType: 'container_image',
  Results: [
    {
      Target: 'alpine:3.12 (alpine 3.12.9)',
      Class: 'os-pkgs',
      Type: 'alpine',
      Vulnerabilities: [
        {
          VulnerabilityID: 'CVE-2021-28831',
          PkgName: 'busybox',
          InstalledVersion: '1.31.1-r21',
          FixedVersion: '1.32.1-r4',
          Layer: {
            Digest: 'sha256:8572bc8fb8a32061648dd183b2c0451c82be1bd053a4ea8fae991436b92faebb',
            DiffID: 'sha256:eb4bde6b29a6746e0779f80a09ca6f0806de61475059f7d56d6e20f6cc2e15f7',
          },
          PrimaryURL: 'https://avd.aquasec.com/nvd/cve-2021-28831',
          Title: 'busybox: invalid free or segmentation fault via malformed gzip data',
          Severity: 'HIGH',
          References: ['https://security.gentoo.org/glsa/202105-09', 'javascript:alert(1)'],
          PublishedDate: '2021-03-19T05:15:00Z',
        },
      ],
    },
    { Target: 'app/config', Class: 'secret', Secrets: [{ RuleID: 'aws' }] },
  ],
}
const busybox = {
  id: 'CVE-2021-28831',
  severity: 'high',
  severityWord: 'HIGH',
  title: 'busybox: invalid free or segmentation fault via malformed gzip data',
  package: 'busybox',
  installed: '1.31.1-r21',
  fixedIn: '1.32.1-r4',
  layer: 'sha256:8572bc8fb8a32061648dd183b2c0451c82be1bd053a4ea8fae991436b92faebb',
  published: '2021-03-19T05:15:00.000Z',
  links: ['https://avd.aquasec.com/nvd/cve-2021-28831', 'https://security.gentoo.org/glsa/202105-09'],
}

it('reads what Trivy writes', () => {
  expect(read(trivy)).toEqual({ format: 'Trivy JSON', source: 'Trivy', findings: [busybox] })
  expect(read({ SchemaVersion: 2, ArtifactName: 'a' })?.findings).toEqual([])
})

// https://cyclonedx.org/docs/1.6/json/#vulnerabilities
describe('CycloneDX', () => {
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: {
      timestamp: '2026-01-02T09:00:00Z',
      tools: { components: [{ type: 'application', name: 'trivy', version: '0.66.0' }] },
    },
    components: [
      {
        'bom-ref': 'pkg:npm/%40a/b@1.0.0',
        type: 'library',
        group: '@a',
        name: 'b',
        version: '1.0.0',
        properties: [{ name: 'aquasecurity:trivy:LayerDigest', value: `sha256:${'1'.repeat(64)}` }],
      },
    ],
    vulnerabilities: [
      {
        id: 'CVE-2018-7489',
        source: { name: 'NVD', url: 'https://nvd.nist.gov/vuln/detail/CVE-2018-7489' },
        ratings: [{ severity: 'medium' }, { severity: 'critical', score: 9.8, method: 'CVSSv3' }],
        description: 'First line.\nSecond line.',
        affects: [
          {
            ref: 'pkg:npm/%40a/b@1.0.0',
            versions: [
              { version: '1.0.0', status: 'affected' },
              { version: '1.0.1', status: 'unaffected' },
            ],
          },
        ],
      },
      { id: 'CVE-0-2', ratings: [{ score: 5.2 }] },
      { id: 'CVE-0-3', analysis: { state: 'not_affected' } },
    ],
  }

  it('is a report where it lists vulnerabilities', () => {
    expect(read(bom)).toEqual({
      format: 'CycloneDX',
      source: 'trivy 0.66.0',
      scannedAt: '2026-01-02T09:00:00.000Z',
      findings: [
        {
          id: 'CVE-2018-7489',
          severity: 'critical',
          severityWord: 'critical',
          title: 'First line.',
          package: '@a/b',
          installed: '1.0.0',
          fixedIn: '1.0.1',
          layer: `sha256:${'1'.repeat(64)}`,
          links: ['https://nvd.nist.gov/vuln/detail/CVE-2018-7489'],
        },
        { id: 'CVE-0-2', severity: 'medium', links: [] },
      ],
    })
    expect(read({ ...bom, vulnerabilities: [] })?.findings).toEqual([])
  })

  it('is none where it has no such list', () => {
    const { vulnerabilities: _, ...sbom } = bom
    expect(read(sbom)).toBeUndefined()
  })
})

// https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
describe('SARIF', () => {
  const sarif = (name: string, rules: JsonValue, results: JsonValue) => ({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, version: '1.0', rules } },
        invocations: [{ endTimeUtc: '2026-01-02T09:00:00Z' }],
        results,
      },
    ],
  })

  it('of Trivy has the package in each message', () => {
    const rule = {
      id: 'CVE-2019-14697',
      shortDescription: { text: 'musl libc through 1.1.23 has an x87 floating-point stack adjustment imbalance' },
      helpUri: 'https://avd.aquasec.com/nvd/cve-2019-14697',
      properties: { 'security-severity': '9.8', tags: ['vulnerability', 'security', 'CRITICAL'] },
    }
    const text =
      'Package: musl\nInstalled Version: 1.1.20-r4\nVulnerability CVE-2019-14697\nSeverity: CRITICAL\nFixed Version: 1.1.20-r5\nLink: [CVE-2019-14697](https://avd.aquasec.com/nvd/cve-2019-14697)'
    const result = { ruleId: 'CVE-2019-14697', ruleIndex: 0, level: 'error', message: { text } }
    expect(read(sarif('Trivy', [rule], [result]))).toMatchObject({
      format: 'SARIF',
      source: 'Trivy 1.0',
      scannedAt: '2026-01-02T09:00:00.000Z',
      findings: [
        { id: 'CVE-2019-14697', severity: 'critical', package: 'musl', installed: '1.1.20-r4', fixedIn: '1.1.20-r5' },
      ],
    })
  })

  it('of Grype has it in the help of each rule', () => {
    const help =
      'Vulnerability CVE-2026-0001\nSeverity: high\nPackage: openssl\nVersion: 3.0\nFix Version: 3.1\nType: deb'
    const rule = { id: 'CVE-2026-0001-openssl', help: { text: help }, properties: { 'security-severity': '7.5' } }
    const result = { ruleId: 'CVE-2026-0001-openssl', message: { text: 'A high vulnerability was found' } }
    expect(read(sarif('Grype', [rule], [result]))?.findings).toEqual([
      {
        id: 'CVE-2026-0001',
        severity: 'high',
        severityWord: 'high',
        package: 'openssl',
        installed: '3.0',
        fixedIn: '3.1',
        links: [],
      },
    ])
  })

  it('of a linter says nothing, and of a scanner that found nothing is a clean bill', () => {
    const result = { ruleId: 'no-eval', level: 'error', message: { text: 'eval' } }
    expect(read(sarif('ESLint', [], [result]))).toBeUndefined()
    expect(read(sarif('Trivy', [], []))?.findings).toEqual([])
  })
})

describe('an attestation', () => {
  const statement = (predicateType: string, predicate: JsonValue) => ({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'a', digest: { sha256: 'fe4fe40ac7250263c5dbe1cf3138912f3f416140aa248637a60d65fe22c47da4' } }],
    predicateType,
    predicate,
  })
  // The example of https://github.com/in-toto/attestation/blob/main/spec/predicates/vulns_02.md
  const vulns = statement('https://in-toto.io/attestation/vulns/v0.2', {
    scanner: {
      uri: 'pkg:github/aquasecurity/trivy@244fd47e07d1004f0aed9',
      version: '0.19.2',
      db: { lastUpdate: '2021-08-06T17:45:50.52Z' },
      result: [
        {
          id: 'CVE-123',
          severity: [
            { method: 'nvd', score: 'medium' },
            { method: 'cvss_score', score: '5.2' },
          ],
        },
      ],
    },
    metadata: { scanStartedOn: '2021-08-06T17:45:50.52Z', scanFinishedOn: '2021-08-06T17:50:50.52Z' },
  })
  const expected = {
    format: 'in-toto vulns',
    source: 'trivy 0.19.2',
    scannedAt: '2021-08-06T17:50:50.520Z',
    findings: [{ id: 'CVE-123', severity: 'medium', severityWord: 'medium', links: [] }],
    about: ['sha256:fe4fe40ac7250263c5dbe1cf3138912f3f416140aa248637a60d65fe22c47da4'],
  }
  // https://github.com/secure-systems-lab/dsse/blob/master/envelope.md
  const dsse = (payload: JsonValue) => ({
    payload: Buffer.from(JSON.stringify(payload)).toString('base64'),
    payloadType: 'application/vnd.in-toto+json',
    signatures: [],
  })

  it('is read by itself, in a DSSE envelope, and in a Sigstore bundle', () => {
    expect(read(vulns)).toEqual(expected)
    expect(read(dsse(vulns))).toEqual(expected)
    expect(read({ mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', dsseEnvelope: dsse(vulns) })).toEqual(
      expected,
    )
  })

  it('of cosign holds the report of the scanner', () => {
    const metadata = { scanFinishedOn: '2021-08-06T17:50:50.52Z' }
    for (const scanned of [{ scanner: { result: trivy } }, { scanners: [{ result: trivy }] }]) {
      const record = statement('cosign.sigstore.dev/attestation/vuln/v1', { ...scanned, metadata })
      expect(read(record)).toMatchObject({
        format: 'Trivy JSON',
        scannedAt: '2021-08-06T17:50:50.520Z',
        findings: [busybox],
      })
    }
  })

  it('of something else is none', () => {
    expect(read(statement('https://slsa.dev/provenance/v1', { buildDefinition: {} }))).toBeUndefined()
  })

  it('that is nested without end is given up', () => {
    let document: JsonValue = vulns
    for (let depth = 0; depth < 8; depth++) document = dsse(document)
    expect(read(document)).toBeUndefined()
  })

  it('with a damaged payload says so', () => {
    expect(() => read({ payload: 'e30=!', payloadType: 'x', signatures: [] })).not.toThrow()
    expect(() => read({ payload: 'bm8=', payloadType: 'x' })).toThrow('The attached report is not valid JSON.')
  })
})

it.each<JsonValue>([
  null,
  [],
  {},
  { SchemaVersion: 2, ArtifactName: 'a', Results: { Vulnerabilities: 1 } },
  { SchemaVersion: 2, ArtifactName: 'a', Results: [null, { Vulnerabilities: [null, 1, { VulnerabilityID: 7 }] }] },
  { bomFormat: 'CycloneDX', vulnerabilities: [{ id: {} }, null], components: 'none' },
  { version: '2.1.0', runs: [null, { tool: 7, results: [{ ruleIndex: -1 }] }] },
  { scanner: { result: [{}] } },
])('finds nothing in %j', document => {
  expect(read(document)?.findings ?? []).toEqual([])
})

it('keeps no more of a hostile report than is shown', () => {
  const entry = {
    VulnerabilityID: 'CVE-1',
    Title: 'x'.repeat(1000),
    References: Array.from({ length: 20 }, (_, index) => `https://example.com/${index}`),
  }
  const result = { Vulnerabilities: Array.from({ length: 10_000 }, () => entry) }
  const report = read({ SchemaVersion: 2, ArtifactName: 'a', Results: [result, result, result] })
  expect(report).toMatchObject({ truncated: true })
  expect(report?.findings).toHaveLength(20_000)
  expect(report?.findings[0]?.title).toHaveLength(300)
  expect(report?.findings[0]?.links).toHaveLength(10)
})
