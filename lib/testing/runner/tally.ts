/** What one step of a test run found. A test that was skipped did not run, and counts as failed. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

export const tallyOf = (ok: boolean): Tally => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

export const addTallies = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
  failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
})

/** The closing line that CI reads. */
export const closingLine = ({ passed, failed }: Tally) => `${passed} passed, ${failed} failed`

/** A run without a single passed test has shown nothing. */
export const exitCodeOf = ({ passed, failed }: Tally) => (failed === 0 && passed > 0 ? 0 : 1)
