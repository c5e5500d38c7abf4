import { describe, expect, it } from 'vitest'
import type { SecurityFacts } from '#lib/contract/views/security'
import { renderIn } from '#lib/testing/render-in'
import { findingsPerPage, narrowFindings } from './narrow-findings.ts'
import { emptyAnswer, sampleAnswer, sampleFacts, sampleFindings, unscannedAnswer } from './sample-security.ts'
import { SecurityView } from './security-view.tsx'

const pageOf = (facts: Partial<SecurityFacts> = {}, locale: 'en' | 'ko' = 'en') =>
  renderIn(locale, <SecurityView {...sampleFacts} {...facts} />)

describe('the security of an image', () => {
  it('is told with who says it, when, and where it is attached', () => {
    const page = pageOf()
    expect(page).toContain('Clair, quay.io')
    expect(page).toContain('dateTime="2026-01-02T09:00:00.000Z"')
    expect(page).toContain('attached as CycloneDX')
    expect(page).toContain('href="https://example.com/CVE-2026-0001"')
    expect(page).toContain('3 of 3 findings')
    expect(page).toContain('The attached report is not valid JSON.')
  })

  it('keeps what is chosen in every link, and exports what is chosen', () => {
    const page = pageOf({ state: { severity: 'critical', fixable: true, platform: 'linux/arm64' } })
    expect(page).toContain('1 of 3 findings')
    expect(page).toContain('?platform=linux/arm64&amp;severity=critical"')
    expect(page).toContain('<input type="hidden" name="severity" value="critical"/>')
    expect(page).toMatch(/href="\/api\/v1\/security\?[^"]*severity=critical&amp;fixable=1&amp;format=csv"/)
  })

  it('that is hostile is shown as text', () => {
    const page = pageOf()
    expect(page).not.toContain('<b>hostile')
    expect(page).not.toContain('\u202e')
    expect(page).not.toContain('href="javascript:')
  })

  it('that nobody tells is no clean bill, and how to get one is said', () => {
    for (const answer of [emptyAnswer, unscannedAnswer]) {
      const page = pageOf({ answer })
      expect(page).toContain('Nobody says anything about the security of this image')
      expect(page).toContain('oras attach')
      expect(page).not.toContain('No vulnerabilities reported')
    }
    expect(pageOf({ answer: emptyAnswer }, 'ko')).toContain('안전하다는 뜻이 아닙니다')
  })

  it('exports what the text leaves', () => {
    expect(pageOf({ state: { filter: 'libexample' } })).toContain('&amp;filter=libexample&amp;format=csv')
  })

  it('of a clean bill says that it is one', () => {
    const answer = {
      ...sampleAnswer,
      unread: [],
      reports: sampleAnswer.reports.map(each => ({ ...each, findings: [] })),
    }
    expect(pageOf({ answer })).toContain('No vulnerabilities reported')
  })
})

describe('narrowFindings', () => {
  const [first, second] = sampleFindings
  const answer = (count: number) => ({
    reports: sampleAnswer.reports.slice(0, 1).map(report => ({
      ...report,
      findings: Array.from({ length: count }, (_, index) => (index % 2 === 0 ? second : first)).flatMap(
        one => one ?? [],
      ),
    })),
  })

  it('puts the worst first, and counts each severity whichever is chosen', () => {
    const narrowed = narrowFindings(answer(4), { severity: 'medium' })
    expect(narrowed.counts).toEqual([
      { severity: 'critical', count: 2 },
      { severity: 'medium', count: 2 },
    ])
    expect(narrowFindings(answer(4), {}).rows.map(row => row.severity)).toEqual([
      'critical',
      'critical',
      'medium',
      'medium',
    ])
    expect(narrowed.countShown).toBe(2)
  })

  it('comes in pages, and ends with the last', () => {
    const narrowed = narrowFindings(answer(findingsPerPage + 1), { page: 9 })
    expect(narrowed).toMatchObject({ page: 2, pages: 2 })
    expect(narrowed.rows).toHaveLength(1)
  })
})
