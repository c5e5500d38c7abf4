import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { securityAnswer } from '#lib/contract/security'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { listSecurity } from './list-security.ts'

let test: TestContext
beforeAll(async () => {
  test = await openTestContext()
})
afterAll(() => test.close())

const securityOf = (text: string, platform?: string) =>
  listSecurity(test.ctx, parseReference(`samples.localhost/${text}`), platform)

describe('listSecurity', () => {
  it('reads the reports that are attached, and tells where', async () => {
    const answer = await securityOf('artifacts/signed:1.0')
    expect(securityAnswer.parse(answer)).toEqual(answer)
    // The CycloneDX document beside it has no vulnerabilities, which is no report.
    expect(answer.reports).toMatchObject([
      {
        source: 'Trivy',
        state: 'scanned',
        scannedAt: '2024-10-01T09:00:00.000Z',
        subject: answer.digest,
        attached: { format: 'Trivy JSON' },
        findings: [
          { id: 'SAMPLE-2024-0001', severity: 'high', package: 'astrolabe', installed: '1.0', fixedIn: '1.1' },
          { id: 'SAMPLE-2024-0002', severity: 'low' },
        ],
      },
    ])
    expect(answer.unread).toEqual([])
  })

  it('says that nobody says anything, and whether the registry could', async () => {
    const answer = await securityOf('multi/hello:latest', 'linux/arm64')
    expect(answer).toMatchObject({ reports: [], unread: [], vendor: { asked: false } })
    expect(answer.vendor.why).not.toBe('')
  })
})
