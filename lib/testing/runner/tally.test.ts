import { describe, expect, it } from 'vitest'
import { tallyPlaywright, tallyVitest } from './read-reports.ts'
import { addTallies, closingLine, exitCodeOf } from './tally.ts'

const vitestReport = (
  passed: number,
  total: number,
  files: readonly { readonly status: string; readonly tests: readonly string[] }[],
) =>
  JSON.stringify({
    numPassedTests: passed,
    numTotalTests: total,
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map(test => ({ status: test })),
    })),
  })

describe('tallyVitest', () => {
  it('counts passed tests', () => {
    const json = vitestReport(2, 2, [{ status: 'passed', tests: ['passed', 'passed'] }])
    expect(tallyVitest(json)).toEqual({ passed: 2, failed: 0 })
  })

  it('counts skipped and todo tests as failed', () => {
    const json = vitestReport(1, 3, [{ status: 'passed', tests: ['passed', 'skipped', 'todo'] }])
    expect(tallyVitest(json)).toEqual({ passed: 1, failed: 2 })
  })

  it('counts a file that does not load', () => {
    expect(tallyVitest(vitestReport(0, 0, [{ status: 'failed', tests: [] }]))).toEqual({ passed: 0, failed: 1 })
  })
})

describe('tallyPlaywright', () => {
  it('counts unexpected and skipped tests and errors outside tests as failed, a second try that passed as passed', () => {
    const json = JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }, errors: [{}] })
    expect(tallyPlaywright(json)).toEqual({ passed: 6, failed: 3 })
  })
})

describe('the end of a run', () => {
  it('prints the line that CI reads', () => {
    const tally = addTallies([
      { passed: 3, failed: 0 },
      { passed: 1, failed: 2 },
    ])
    expect(closingLine(tally)).toBe('4 passed, 2 failed')
  })

  it.each([
    [{ passed: 1, failed: 0 }, 0],
    [{ passed: 0, failed: 0 }, 1],
    [{ passed: 9, failed: 1 }, 1],
  ])('%j exits with %i', (tally, exitCode) => {
    expect(exitCodeOf(tally)).toBe(exitCode)
  })
})
