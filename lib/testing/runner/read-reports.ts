import type { Tally } from './tally.ts'

/** The parts of vitest's JSON report that are counted: https://vitest.dev/guide/reporters.html#json-reporter */
interface VitestReport {
  readonly numPassedTests: number
  readonly numTotalTests: number
  readonly testResults: readonly {
    readonly status: 'passed' | 'failed'
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** The parts of Playwright's JSON report that are counted: https://playwright.dev/docs/api/class-testcase#test-case-outcome */
interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
  /** Failures outside a test, e.g. a file that does not load. */
  readonly errors: readonly unknown[]
}

/** Counts every test that did not pass as failed, also skipped ones, and a file that failed without any failed test. */
export function tallyVitest(json: string): Tally {
  const report = JSON.parse(json) as VitestReport
  const brokenFiles = report.testResults.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests + brokenFiles.length,
  }
}

/**
 * A test in a real browser beside real registries may lose a race on a busy machine: it gets a second try, and
 * Playwright names it as flaky. A skipped one is counted as failed.
 */
export function tallyPlaywright(json: string): Tally {
  const { stats, errors } = JSON.parse(json) as PlaywrightReport
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped + errors.length }
}
